package org.puente.events.contract;

/** One version of one event's contract, and the record that carries it here. */
public record Contract(String name, int version, Topic topic, Class<? extends PuenteEvent> type) {

  /** The CloudEvents type, as in {@code org.puente.CodeIssued.v1}. */
  public String ceType() {
    return "org.puente." + name + ".v" + version;
  }

  /** The CloudEvents dataschema, which is the schema's {@code $id}. */
  public String dataSchema() {
    return "urn:puente:contract:" + name + ":v" + version;
  }

  /** Where the schema and its samples are on the class path. */
  public String folder() {
    return "contracts/" + name + "/v" + version;
  }
}
