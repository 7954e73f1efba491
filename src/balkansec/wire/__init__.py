"""The JSON form of every value: schema version, migrations, JSON Lines."""
