package org.puente.distribution.kits.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.puente.distribution.kits.AgeBand;
import org.puente.distribution.kits.KitVersion;
import org.puente.distribution.kits.KitVersions;
import org.puente.distribution.kits.NeedRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKitVersions implements KitVersions {

  private final JdbcClient jdbc;

  JdbcKitVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<KitVersion> latest(String kitType) {
    return jdbc.sql(
            """
            SELECT * FROM kit_version WHERE kit_type = :kitType ORDER BY version DESC LIMIT 1
            """)
        .param("kitType", kitType)
        .query(JdbcKitVersions::kit)
        .optional();
  }

  @Override
  public List<KitVersion> latest() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (kit_type) * FROM kit_version ORDER BY kit_type, version DESC
            """)
        .query(JdbcKitVersions::kit)
        .list();
  }

  @Override
  public void add(KitVersion kit) {
    jdbc.sql(
            """
            INSERT INTO kit_version (kit_type, version, name, age_from, age_to, need_rule,
                                     unit_cost, currency, coverage_days)
            VALUES (:kitType, :version, :name, :ageFrom, :ageTo, :needRule,
                    :unitCost, :currency, :coverageDays)
            """)
        .param("kitType", kit.kitType())
        .param("version", kit.version())
        .param("name", kit.name())
        .param("ageFrom", kit.ages().from())
        .param("ageTo", kit.ages().to())
        .param("needRule", kit.need().text())
        .param("unitCost", kit.unitCost())
        .param("currency", kit.currency())
        .param("coverageDays", kit.coverageDays())
        .update();
  }

  static KitVersion kit(ResultSet row, int rowNumber) throws SQLException {
    return new KitVersion(
        row.getString("kit_type"),
        row.getInt("version"),
        row.getString("name"),
        new AgeBand(row.getInt("age_from"), row.getInt("age_to")),
        NeedRule.parse(row.getString("need_rule")),
        row.getBigDecimal("unit_cost"),
        row.getString("currency"),
        row.getInt("coverage_days"));
  }
}
