package org.puente.stabilization.policies.persistence;

import org.puente.stabilization.policies.CaseRules;
import org.puente.stabilization.policies.DelayRules;
import org.puente.stabilization.policies.PolicyDraft.Content;
import org.puente.stabilization.policies.SupportRules;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy's content as it is stored: the delay rules, and beside them those of support and cases.
 */
final class PolicyJson {

  private final JsonMapper json = JsonMapper.shared();

  DelayRules rules(String content) {
    return json.readValue(content, DelayRules.class);
  }

  SupportRules support(String content) {
    return json.readValue(content, Supported.class).support();
  }

  CaseRules cases(String content) {
    return json.readValue(content, Supported.class).cases();
  }

  String write(Content content) {
    ObjectNode all = json.valueToTree(content.rules());
    all.set("support", json.valueToTree(content.support()));
    all.set("cases", json.valueToTree(content.cases()));
    return json.writeValueAsString(all);
  }

  private record Supported(SupportRules support, CaseRules cases) {}
}
