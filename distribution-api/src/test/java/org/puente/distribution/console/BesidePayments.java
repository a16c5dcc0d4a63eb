package org.puente.distribution.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.puente.distribution.Api;
import org.puente.distribution.DistributionTest;
import org.puente.distribution.plans.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The service beside a payment-adapter that answers what a test lays ready. */
@DistributionTest
abstract class BesidePayments extends WithPayments {

  static final UUID ID = UUID.fromString("0190d3a8-0000-7000-8000-00000000000a");
  static final UUID TRANSFER = UUID.fromString("0190d3a8-0000-7000-8000-000000000002");
  static final String NONE = "{\"items\":[],\"next\":null}";

  @Autowired Api api;
  @Autowired World world;

  /** A bank that is called for codes, as payment-adapter tells of it. */
  static String bank(String code, String circuit) {
    return """
        {"code":"%s","issuing":"ON_ORDER","byHand":false,
         "purposes":[{"purpose":"ISSUING","circuit":"%s"}],
         "inFlight":0,"waiting":0,"undecided":0}"""
        .formatted(code, circuit);
  }

  static String page(String item) {
    return "{\"items\":[" + item + "],\"next\":null}";
  }

  /** What a form sends besides its token. */
  static Map<String, String> form(String... namesAndValues) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** The lines of a subject, each as who did what. */
  List<String> lines(String subject) {
    return world
        .owner()
        .queryForList(
            "SELECT actor || ' ' || action FROM audit_event WHERE subject = ? ORDER BY seq",
            String.class,
            subject);
  }
}
