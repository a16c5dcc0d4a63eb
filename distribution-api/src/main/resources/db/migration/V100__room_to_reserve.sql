-- A plan reserves a sequence with every promise of its place, neighbours in one transaction. With half of each page left
-- free, the new version stays on the page and no index is touched; full pages made that as dear as adding the transfer.
ALTER TABLE promise SET (fillfactor = 50);
