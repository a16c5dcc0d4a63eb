package org.puente.payments.files.flat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds at startup what would go wrong at the bank: each complaint names the key. */
final class Checking {

  private final String file;
  private final Description description;
  private final FieldChecking fields;

  Checking(String file, Description description) {
    this.file = file;
    this.description = description;
    this.fields = new FieldChecking(file, description.layout().isFixed());
  }

  void check() {
    basics();
    require(
        (description.orders() == null) == (description.response() == null),
        "response",
        "goes together with orders");
    if (description.orders() != null) {
      orders();
      response();
    }
    statement();
  }

  private void basics() {
    require(description.currency().matches("[A-Z]{3}"), "currency", "is no ISO 4217 code");
    require(charsetIsKnown(), "charset", "is not known here");
    String delimiter = description.layout().delimiter();
    if (description.layout().isFixed()) {
      require(delimiter == null, "layout.delimiter", "a fixed layout has none");
    } else {
      require(
          delimiter != null && delimiter.length() == 1,
          "layout.delimiter",
          "a delimited layout needs one character");
    }
    String replacement = description.text().replaceWith();
    require(replacement.length() <= 1, "text.replace-with", "is one character, or none");
    require(
        delimiter == null || !replacement.equals(delimiter),
        "text.replace-with",
        "cannot be the delimiter");
  }

  private boolean charsetIsKnown() {
    try {
      return Charset.forName(description.charset()).canEncode();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void orders() {
    Description.Orders orders = description.sent();
    try {
      FileNames.of(orders.name());
    } catch (IllegalArgumentException e) {
      throw new DescriptionRefused(file, "orders.name", String.valueOf(e.getMessage()));
    }
    fields.out("orders.header", or(orders.header()), false);
    fields.out("orders.line", orders.line(), true);
    fields.out("orders.trailer", or(orders.trailer()), false);
    for (OutField.Value needed : List.of(OutField.Value.REFERENCE, OutField.Value.AMOUNT)) {
      require(
          orders.line().stream().anyMatch(field -> field.value() == needed),
          "orders.line",
          "needs a field of value " + needed);
    }
  }

  private void response() {
    Description.Response response = description.answered();
    var status = InField.Value.STATUS;
    fields.in("response.head", response.head(), Set.of());
    fields.in("response.line", response.line(), Set.of(InField.Value.REFERENCE, status));
    fields.in("response.trailer", response.trailer(), Set.of(InField.Value.COUNT));
    marks("response", response.head(), response.line(), response.trailer());
    Description.Statuses statuses = response.statuses();
    onceEach(
        "response.statuses",
        List.of(statuses.accepted(), statuses.rejected(), or(statuses.processing())));
    require(!statuses.accepted().isEmpty(), "response.statuses.accepted", "is empty");
    require(!statuses.rejected().isEmpty(), "response.statuses.rejected", "is empty");
    Description.FileStatuses ofFile = response.fileStatuses();
    boolean told = response.head().stream().anyMatch(field -> field.value() == status);
    require(
        told == (ofFile != null),
        "response.file-statuses",
        "goes together with a field of value status in response.head");
    if (ofFile != null) {
      require(
          response.head().stream().anyMatch(field -> field.value() == InField.Value.ORIGINAL),
          "response.head",
          "needs a field of value original");
      onceEach(
          "response.file-statuses",
          List.of(ofFile.each(), or(ofFile.rejected()), or(ofFile.processing())));
    }
  }

  private void statement() {
    Description.Statement statement = description.statement();
    fields.in("statement.head", statement.head(), Set.of(InField.Value.MESSAGE_ID));
    fields.in(
        "statement.line",
        statement.line(),
        EnumSet.of(
            InField.Value.MOVEMENT,
            InField.Value.REFERENCE,
            InField.Value.KIND,
            InField.Value.AMOUNT,
            InField.Value.DATE));
    fields.in("statement.trailer", statement.trailer(), Set.of(InField.Value.COUNT));
    marks("statement", statement.head(), statement.line(), statement.trailer());
    onceEach("statement.kinds", statement.kinds().values());
    require(
        statement.kinds().containsKey(Description.Movement.WITHDRAWAL),
        "statement.kinds",
        "needs a word for a withdrawal");
  }

  /** Without marks of their own, a line could be taken for a trailer. */
  private void marks(String key, List<InField> head, List<InField> line, List<InField> trailer) {
    Set<String> marks = new HashSet<>();
    for (List<InField> record : List.of(head, line, trailer)) {
      InField first = record.getFirst();
      require(
          first.value() == InField.Value.CONSTANT && marks.add(String.valueOf(first.constant())),
          key,
          "head, line and trailer each begin with a constant of their own");
    }
  }

  private void onceEach(String key, Collection<List<String>> mappings) {
    List<String> words = new ArrayList<>();
    mappings.forEach(words::addAll);
    require(words.size() == Set.copyOf(words).size(), key, "a word stands in it twice");
    require(words.stream().allMatch(word -> word.equals(word.strip())), key, "a word has blanks");
  }

  private void require(boolean holds, String key, String reason) {
    if (!holds) {
      throw new DescriptionRefused(file, key, reason);
    }
  }

  private static <T> List<T> or(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
