package org.puente.payments.files;

import java.util.List;

/** Banks whose statements come by another way than by file, and are read in the same manner. */
@FunctionalInterface
public interface StatedBanks {
  List<FileBank> all();
}
