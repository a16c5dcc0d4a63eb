package org.puente.payments.resealing;

import java.util.List;
import java.util.Optional;

/** Everything that is sealed with the key of codes, a column at a time. */
public interface SealedColumns {

  /**
   * A column whose walk is not over, locked for this transaction; none while all are clean.
   *
   * @param key the key in use, as it stands in what it seals
   */
  Optional<Column> next(byte[] key);

  /**
   * The next values of its walk that another key seals, locked; those that others hold are left.
   */
  List<Value> sealedOtherwise(Column column, byte[] key);

  void reseal(Column column, List<Value> values);

  /** Goes on with its walk: behind this part of it where nothing was found in it any more. */
  void walked(Column column, byte[] key, int found);

  /** One of them. */
  record Column(String relation, String name, String sealedFor, long block) {}

  /** A sealed value, what it is sealed for, and where it stands while its row is locked. */
  record Value(String place, byte[] sealed, byte[] sealedFor) {}
}
