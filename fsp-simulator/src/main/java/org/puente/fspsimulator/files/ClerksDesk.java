package org.puente.fspsimulator.files;

import org.puente.fspsimulator.book.Book;
import org.springframework.stereotype.Component;

/** Whether a person sits at the bank's desk: then files wait for that person's word. */
@Component
public final class ClerksDesk {

  private final Book book;

  ClerksDesk(Book book) {
    this.book = book;
  }

  public boolean isManned(FileBank bank) {
    return "true".equals(book.recall(setting(bank)));
  }

  public void man(FileBank bank, boolean manned) {
    book.remember(setting(bank), Boolean.toString(manned));
  }

  private static String setting(FileBank bank) {
    return "clerk." + bank.key();
  }
}
