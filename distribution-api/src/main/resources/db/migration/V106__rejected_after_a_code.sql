-- A bank may cancel a code that it issued, or refuse to issue another in its place: the transfer was available, or
-- partly paid, and is rejected all the same.
INSERT INTO transfer_step VALUES ('AVAILABLE', 'REJECTED_BY_FSP'), ('PARTLY_PAID', 'REJECTED_BY_FSP');
