package org.puente.payments.files.iso20022;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The published schemas that this product carries. */
enum IsoSchema {
  PAIN_001("pain.001.001.09"),
  PAIN_002("pain.002.001.10"),
  CAMT_053("camt.053.001.08"),
  CAMT_054("camt.054.001.08");

  private static final String PREFIX = "urn:iso:std:iso:20022:tech:xsd:";
  private static final Map<IsoSchema, Schema> LOADED = new ConcurrentHashMap<>();

  private final String version;

  IsoSchema(String version) {
    this.version = version;
  }

  String version() {
    return version;
  }

  String namespace() {
    return PREFIX + version;
  }

  /** The schema of a namespace, or of a bank's own variant of it; null for other versions. */
  static @Nullable IsoSchema of(@Nullable String namespace) {
    return Arrays.stream(values())
        .filter(schema -> namespace != null && namespace.contains(schema.version))
        .findFirst()
        .orElse(null);
  }

  /** Checks one document; a handler serves one only. */
  ValidatorHandler validator() {
    return LOADED.computeIfAbsent(this, IsoSchema::load).newValidatorHandler();
  }

  private static Schema load(IsoSchema schema) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      String file = "/iso20022/" + schema.version + ".xsd";
      return factory.newSchema(
          new StreamSource(
              Objects.requireNonNull(IsoSchema.class.getResourceAsStream(file), file)));
    } catch (SAXException e) {
      throw new IllegalStateException(schema.version + " is no schema", e);
    }
  }
}
