package org.puente.fspsimulator.handset;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.puente.fspsimulator.banks.Bank;
import org.puente.fspsimulator.banks.Banks;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.smsc.TextBook;
import org.springframework.stereotype.Component;

/**
 * What each bank texted to its payees: the code, and the PIN apart from it. Nobody else's name and
 * no amount is in them: whoever holds the phone may not be the payee. What came through the SMS
 * centre stands beside.
 */
@Component
final class Texting {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Banks banks;
  private final Book book;
  private final TextBook centre;

  Texting(Banks banks, Book book, TextBook centre) {
    this.banks = banks;
    this.book = book;
    this.centre = centre;
  }

  /** Newest first. */
  List<Text> sentTo(String phone) {
    String digits = digits(phone);
    List<Text> texts = new ArrayList<>();
    for (Bank bank : banks.all()) {
      for (Order order : book.orders(bank.key())) {
        if (order.code() != null && digits(order.payee().msisdn()).equals(digits)) {
          texts.addAll(about(bank, order, order.code()));
        }
      }
    }
    for (TextBook.Shown text : centre.sentTo(phone)) {
      texts.add(new Text(text.from(), text.text(), text.sentAt()));
    }
    texts.sort(Comparator.comparing(Text::sentAt).reversed());
    return texts;
  }

  private static List<Text> about(Bank bank, Order order, String code) {
    boolean english = order.payee().language().equals("en");
    String until = DATE.withZone(bank.zone()).format(order.expiresAt());
    String codeText =
        (english
                ? "%s: your withdrawal code is %s. Use it at our machines until %s. Share it with"
                    + " nobody."
                : "%s: su código de retiro es %s. Úselo en nuestros cajeros hasta el %s. No lo"
                    + " comparta con nadie.")
            .formatted(bank.name(), code, until);
    Text first = new Text(bank.name(), codeText, order.createdAt());
    if (order.pin() == null) {
      return List.of(first);
    }
    String pinText =
        (english ? "%s: your PIN is %s." : "%s: su clave es %s.")
            .formatted(bank.name(), order.pin());
    return List.of(first, new Text(bank.name(), pinText, order.createdAt()));
  }

  private static String digits(String phone) {
    return phone.replaceAll("[^0-9]", "");
  }
}
