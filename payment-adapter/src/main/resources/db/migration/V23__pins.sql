-- Where the bank's machines want a PIN beside the code; sealed apart from it, since the two are told apart.
ALTER TABLE bank_order ADD COLUMN sealed_pin bytea;
