package org.puente.fspsimulator.withdrawals;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.puente.fspsimulator.book.Book;
import org.springframework.stereotype.Component;

/** Where each bank sends its news, and how far it got; both outlive a restart. */
@Component
final class Webhooks {

  private static final String URL = "webhook.url.";
  private static final String SENT = "webhook.sent.";

  private final Book book;

  Webhooks(Book book) {
    this.book = book;
  }

  @Nullable URI url(String bank) {
    String url = book.recall(URL + bank);
    return url == null || url.isEmpty() ? null : URI.create(url);
  }

  /** An empty URL stops the sending. */
  void register(String bank, String url) {
    book.remember(URL + bank, url);
  }

  /** Everything up to this sequence was taken by the client. */
  long sent(String bank) {
    String sent = book.recall(SENT + bank);
    return sent == null ? 0 : Long.parseLong(sent);
  }

  void sent(String bank, long sequence) {
    book.remember(SENT + bank, Long.toString(sequence));
  }
}
