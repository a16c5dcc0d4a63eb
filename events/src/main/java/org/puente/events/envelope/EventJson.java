package org.puente.events.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.puente.events.contract.Contract;
import org.puente.events.contract.Contracts;
import org.puente.events.contract.PuenteEvent;
import org.puente.events.ids.Ids;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * The one JSON form of each event: fields in the contract's order, absent rather than null, UTC
 * instants with at most microseconds (PostgreSQL keeps no more), money as decimal strings.
 */
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withCoercionConfig(LogicalType.Integer, EventJson::refuseText)
          .changeDefaultPropertyInclusion(
              any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
          .addModule(new SimpleModule().addSerializer(new InstantInMicros()))
          .build();

  private final RequiredFields required = new RequiredFields();

  public byte[] write(PuenteEvent event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /** Fields that the record does not know are ignored; throws DefectiveEventException. */
  public PuenteEvent read(Contract contract, byte[] data) {
    try {
      PuenteEvent event = MAPPER.readValue(data, contract.type());
      if (event == null) {
        throw new DefectiveEventException("null is no " + contract.name());
      }
      required.check(event);
      return event;
    } catch (JacksonException e) {
      throw new DefectiveEventException(reason(contract, e), e);
    }
  }

  public Envelope wrap(PuenteEvent event, long sequence, Instant time, String source) {
    return new Envelope(
        Ids.eventId(event.aggregateId(), sequence),
        Contracts.of(event.getClass()),
        source,
        time,
        event.aggregateId(),
        sequence,
        event.partitionKey(),
        write(event));
  }

  private static void refuseText(MutableCoercionConfig integers) {
    integers.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
  }

  /** Says where, and never what: a message could quote the payload. */
  private static String reason(Contract contract, JacksonException e) {
    return "Not a valid %s at '%s' (%s)"
        .formatted(contract.name(), e.getPathReference(), e.getClass().getSimpleName());
  }

  private static final class InstantInMicros extends StdSerializer<Instant> {

    InstantInMicros() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.truncatedTo(ChronoUnit.MICROS).toString());
    }
  }
}
