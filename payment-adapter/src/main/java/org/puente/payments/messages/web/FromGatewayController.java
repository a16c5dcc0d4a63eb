package org.puente.payments.messages.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.puente.events.http.Problem;
import org.puente.payments.messages.Inbox;
import org.puente.payments.messages.MessageState;
import org.puente.payments.messages.Receipts;
import org.puente.payments.outcomes.Signature;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Open to anybody, and obeys only what the gateway signed ({@code X-Signature}, as banks do); 2xx
 * means that it is committed. The four calls are those of RapidPro's external channel.
 */
@RestController
class FromGatewayController {

  private static final int LARGEST = 16 << 10;
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The one channel; without a signature there is none. */
  record Channel(String name, @Nullable Signature signature) {}

  /** About a text of ours: {@code id} is what we called it. */
  private record About(@Nullable String id) {}

  /** A person's text: {@code id} is the gateway's own. */
  private record Received(@Nullable String id, @Nullable String from, @Nullable String text) {

    @Override
    public String toString() {
      return "Received[***]";
    }
  }

  private final Channel channel;
  private final Receipts receipts;
  private final Inbox inbox;

  FromGatewayController(Channel channel, Receipts receipts, Inbox inbox) {
    this.channel = channel;
    this.receipts = receipts;
    this.inbox = inbox;
  }

  /** The gateway passed a text on: {@code {"id": …}}; we knew that it would. */
  @PostMapping("/messages/{name}/sent")
  ResponseEntity<Void> sent(
      @PathVariable String name,
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Signature", required = false) @Nullable String signed) {
    known(name, body, signed);
    return ResponseEntity.noContent().build();
  }

  /** A text reached its phone: {@code {"id": …}}. Hearing twice changes nothing. */
  @PostMapping("/messages/{name}/delivered")
  ResponseEntity<Void> delivered(
      @PathVariable String name,
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Signature", required = false) @Nullable String signed) {
    return keep(known(name, body, signed), MessageState.DELIVERED);
  }

  /** A text never reached its phone: {@code {"id": …}}. */
  @PostMapping("/messages/{name}/failed")
  ResponseEntity<Void> failed(
      @PathVariable String name,
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Signature", required = false) @Nullable String signed) {
    return keep(known(name, body, signed), MessageState.UNDELIVERABLE);
  }

  /** A person wrote: {@code {"id", "from", "text"}}; {@code id} is needed to know a repetition. */
  @PostMapping("/messages/{name}/received")
  ResponseEntity<Void> received(
      @PathVariable String name,
      @RequestBody byte[] body,
      @RequestHeader(name = "X-Signature", required = false) @Nullable String signed) {
    check(name, body, signed);
    Received received = read(body, Received.class);
    String from = received.from();
    String text = received.text();
    String id = received.id();
    if (from == null || text == null || id == null || !NUMBER.matcher(from).matches()) {
      throw Problem.badRequest("unreadable", "No id, sender or text.");
    }
    String number = from.startsWith("+") ? from : "+" + from;
    inbox.take(new Inbox.Arrived(gateway(), id, number, text));
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<Void> keep(String id, MessageState status) {
    receipts.keep(new Receipts.Receipt(gateway(), List.of(id), null, status));
    return ResponseEntity.noContent().build();
  }

  /** The id of a text of ours. */
  private String known(String name, byte[] body, @Nullable String signed) {
    check(name, body, signed);
    String id = read(body, About.class).id();
    UUID message;
    try {
      message = UUID.fromString(String.valueOf(id));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("unreadable", "No id of ours.");
    }
    if (!receipts.isOurs(message)) {
      throw Problem.notFound("No such text.");
    }
    return message.toString();
  }

  private void check(String name, byte[] body, @Nullable String signed) {
    if (body.length > LARGEST) {
      throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "At most 16 KiB.");
    }
    Signature signature = channel.signature();
    if (signature == null || !channel.name().equals(name)) {
      throw Problem.notFound("No such channel.");
    }
    if (!signature.isOf(body, signed)) {
      throw new Problem(HttpStatus.UNAUTHORIZED, "bad-signature", "The signature does not hold.");
    }
  }

  private String gateway() {
    return "http/" + channel.name();
  }

  private static <T> T read(byte[] body, Class<T> type) {
    try {
      return JSON.readValue(body, type);
    } catch (JacksonException e) {
      throw Problem.badRequest("unreadable", "Not the JSON that was agreed.");
    }
  }
}
