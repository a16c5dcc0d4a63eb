package org.puente.localstack.stack;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables by which each service finds its database, its broker and the others.
 */
final class ServiceEnvironment {
  private final StackPlan plan;
  private final Secrets secrets;
  private final Certificates certificates;

  ServiceEnvironment(StackPlan plan, Secrets secrets, Certificates certificates) {
    this.plan = plan;
    this.secrets = secrets;
    this.certificates = certificates;
  }

  Map<String, String> of(House house, int port, int healthPort) {
    var env = new HashMap<String, String>();
    env.put("SERVER_PORT", Integer.toString(port));
    env.put("MANAGEMENT_SERVER_PORT", Integer.toString(healthPort));
    env.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    env.put("SERVER_ADDRESS", plan.tls().on() ? "0.0.0.0" : "127.0.0.1");
    env.put("PUENTE_WEBHOOK_SECRET", secrets.get("webhook"));
    env.put("PUENTE_TIME_TRAVEL", Boolean.toString(plan.timeTravel()));
    house.database().ifPresent(database -> ours(env, database));
    env.put("PUENTE_AUDIT_HEADS", plan.folder().audit().resolve(house.folder()).toString());
    switch (house) {
      case DISTRIBUTION_API -> distribution(env);
      case PAYMENT_ADAPTER -> payments(env);
      case STABILIZATION_SCHEDULER -> {}
      case FSP_SIMULATOR -> simulator(env);
    }
    env.putAll(plan.settings());
    return env;
  }

  private void ours(Map<String, String> env, String database) {
    env.putAll(certificates.environment());
    env.put(
        "PUENTE_DB_URL",
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(plan.ports().postgres(), database));
    for (String role : DatabaseBootstrap.ROLES) {
      String prefix = "PUENTE_DB_" + role.toUpperCase(java.util.Locale.ROOT);
      String user = database + "_" + role;
      env.put(prefix + "_USER", user);
      env.put(prefix + "_PASSWORD", secrets.get("db." + user));
    }
    env.put("PUENTE_TOPICS_PARTITIONS", Integer.toString(EmbeddedBroker.PARTITIONS));
    env.put("PUENTE_KAFKA", "127.0.0.1:" + plan.ports().kafka());
    env.put("PUENTE_JWKS_URL", plan.url(House.DISTRIBUTION_API) + "/oauth2/jwks");
    env.put("PUENTE_KEYS", plan.folder().keys().toString());
  }

  private void distribution(Map<String, String> env) {
    env.put("PUENTE_PAYMENTS_URL", plan.url(House.PAYMENT_ADAPTER));
    env.put("PUENTE_STABILIZATION_URL", plan.url(House.STABILIZATION_SCHEDULER));
    env.put("PUENTE_ACCESS_PASSKEYS_ORIGINS", plan.url(House.DISTRIBUTION_API));
    env.put("PUENTE_DEMO_USERS", Boolean.toString(plan.timeTravel()));
  }

  private void payments(Map<String, String> env) {
    env.put("PUENTE_FSP_BASE_URL", plan.url(House.FSP_SIMULATOR));
    env.put("PUENTE_PUBLIC_URL", plan.url(House.PAYMENT_ADAPTER));
    env.put("PUENTE_SMPP_PORT", Integer.toString(plan.ports().smsc()));
    env.put("PUENTE_MESSAGES_GATEWAY", "smpp");
    if (plan.timeTravel()) {
      env.put("PUENTE_TOTALS_EVERY", "2s");
      env.put("PUENTE_STATEMENTS_POLL", "1s");
      env.put("PUENTE_STATEMENTS_RETRY", "3s");
    }
    env.put("PUENTE_MESSAGES_TOLD_BY_US", "BANK_C,BANK_D,BANK_E,BANK_F");
    env.putAll(new SshKeys(plan.folder()).environment(plan.ports().sftp(), plan.timeTravel()));
  }

  private void simulator(Map<String, String> env) {
    env.put("PUENTE_SIM_DATA", plan.folder().simulator().toString());
    if (plan.timeTravel()) {
      env.put("PUENTE_SIM_NEWS_INTERVAL", "1s");
    }
    env.put("PUENTE_SIM_SFTP_PORT", Integer.toString(plan.ports().sftp()));
    env.put("PUENTE_SIM_SMSC_PORT", Integer.toString(plan.ports().smsc()));
  }
}
