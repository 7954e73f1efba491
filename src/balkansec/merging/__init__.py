"""From announcements, rulings and ledger to events."""
