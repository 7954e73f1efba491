"""A text in the forms in which it is read: plain, in sentences, with the phrases it holds."""
