package org.puente.distribution.access.operations;

import static java.util.stream.Collectors.toMap;
import static org.puente.events.access.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.puente.events.access.Role;

/**
 * What one operation of the API answers to whom.
 *
 * @param body one that is well-formed, where there is any
 */
record Expectation(String operation, Set<Role> roles, Reach reach, String body) {

  /** Whose records an operation is about. */
  enum Reach {
    /** Needs no token. */
    OPEN,
    /** Nobody's: users, catalogues, what the file itself says. */
    NOBODY,
    /** A programme's, for whoever is granted anything of it. */
    PROGRAMME,
    /** A place's: organisation, programme and territory. */
    PLACE,
    /** As many of a place as are in reach. */
    LIST,
    /** A kit site's, whichever partner's; the people there are a place's (HandingOverIT). */
    SITE,
    /**
     * An upload (ImportIT, PreparationIT, CorrectionsIT); a duplicate (DuplicatesIT); a review
     * (ReviewsIT); an agreement (AgreementsIT); a match (ScreeningIT); a promise (UrgentPaymentIT);
     * a household (PayeeChangeIT).
     */
    ELSEWHERE
  }

  private static final Map<Character, Role> LETTERS =
      Map.ofEntries(
          Map.entry('A', ADMINISTRATOR),
          Map.entry('P', PROGRAMME_OFFICER),
          Map.entry('F', FINANCE_OFFICER),
          Map.entry('C', COORDINATOR),
          Map.entry('S', FIELD_STAFF),
          Map.entry('V', VOLUNTEER),
          Map.entry('Y', PSYCHOSOCIAL_WORKER),
          Map.entry('Z', PSYCHOSOCIAL_SUPERVISOR),
          Map.entry('T', PROTECTION_FOCAL_POINT),
          Map.entry('U', AUDITOR),
          Map.entry('D', DONOR),
          Map.entry('X', DATA_PROTECTION_OFFICER));

  private static final String TABLE =
      """
      POST /api/v1/tokens                                   | *      | OPEN      | {}
      GET /oauth2/jwks                                      | *      | OPEN      |
      POST /oauth2/token                                    | *      | OPEN      | {}
      GET /api/v1/clients                                   | A      | NOBODY    |
      POST /api/v1/clients                                  | A      | NOBODY    | {}
      POST /api/v1/clients/{id}/secret                      | A      | NOBODY    |
      PUT /api/v1/clients/{id}/enabled                      | A      | NOBODY    | {}
      GET /api/v1/organisations                             | *      | NOBODY    |
      POST /api/v1/organisations                            | A      | NOBODY    | {}
      GET /api/v1/territories                               | *      | NOBODY    |
      POST /api/v1/territories                              | A      | NOBODY    | {}
      GET /api/v1/users                                     | A      | NOBODY    |
      POST /api/v1/users                                    | A      | NOBODY    | {}
      PUT /api/v1/users/{id}/grants                         | A      | NOBODY    | {}
      PUT /api/v1/users/{id}/enabled                        | A      | NOBODY    | {}
      POST /api/v1/users/{id}/invitation                    | A      | NOBODY    |
      DELETE /api/v1/users/{id}/second-factor               | A      | NOBODY    |
      PUT /api/v1/users/{id}/identity                       | A      | NOBODY    | {"subject":"a"}
      DELETE /api/v1/users/{id}/identity                    | A      | NOBODY    |
      GET /api/v1/delegations                               | *      | NOBODY    |
      POST /api/v1/delegations                              | F      | NOBODY    | {}
      POST /api/v1/delegations/{id}/end                     | *      | NOBODY    |
      GET /api/v1/profiles                                  | PAC    | NOBODY    |
      GET /api/v1/profiles/{name}                           | PAC    | NOBODY    |
      GET /api/v1/profiles/{name}/template.csv              | PAC    | NOBODY    |
      GET /api/v1/kit-types                                 | PACU   | NOBODY    |
      POST /api/v1/kit-types                                | PA     | NOBODY    | {}
      GET /api/v1/quarantine                                | ACFU   | NOBODY    |
      POST /api/v1/quarantine/{id}/replay                   | AC     | NOBODY    |
      POST /api/v1/programmes                               | P      | ELSEWHERE | {}
      GET /api/v1/programmes                                | APFCSVYTU| NOBODY    |
      GET /api/v1/programmes/{id}                           | APFCSVYTU| PROGRAMME |
      POST /api/v1/programmes/{id}/criteria                 | P      | PROGRAMME | {"criteria":{"threshold":1,"rules":[{"attribute":"DISABILITY","points":1,"reason":{"es":"x","en":"x"}}]}}
      POST /api/v1/programmes/{id}/criteria/publish         | P      | PROGRAMME |
      POST /api/v1/programmes/{id}/service-level            | P      | PROGRAMME | {"cycles":[{"number":1,"dueAt":"2027-01-01T00:00:00Z"}]}
      GET /api/v1/programmes/{programmeId}/tier-changes      | PFCU   | PROGRAMME |
      POST /api/v1/programmes/{programmeId}/tier-changes     | PF     | PROGRAMME | {"tiers":[{"approvals":2}],"reason":"x"}
      POST /api/v1/programmes/{programmeId}/tier-changes/{id}/confirm | FC | PROGRAMME |
      POST /api/v1/programmes/{programmeId}/tier-changes/{id}/refuse  | PFC | PROGRAMME | {"reason":"x"}
      GET /api/v1/programmes/{programmeId}/partner-reports  | PFCU   | PROGRAMME |
      POST /api/v1/programmes/{programmeId}/partner-reports | PF     | PROGRAMME | {"organisationId":"0190d3a8-0000-7000-8000-000000000001","title":"x","dueOn":"2026-01-01"}
      PUT /api/v1/programmes/{programmeId}/report-policy    | F      | PROGRAMME | {"stops":"RELEASE"}
      POST /api/v1/partner-reports/{id}/deliveries          | PC     | ELSEWHERE |
      GET /api/v1/partner-reports/{id}/deliveries/{number}  | PFCU   | ELSEWHERE |
      POST /api/v1/partner-reports/{id}/accept              | PF     | ELSEWHERE |
      POST /api/v1/partner-reports/{id}/send-back           | PF     | ELSEWHERE | {"reason":"x"}
      POST /api/v1/partner-reports/{id}/waive               | F      | ELSEWHERE | {"reason":"x"}
      POST /api/v1/programmes/{id}/budget                   | F      | PROGRAMME | {"amount":"1.00","proof":"x"}
      POST /api/v1/programmes/{id}/funding-sources          | PF     | PROGRAMME | {"donor":"x","reference":"x","amount":"1.00","currency":"USD"}
      GET /api/v1/programmes/{id}/funding-sources           | PFCU   | PROGRAMME |
      GET /api/v1/programmes/{id}/ledger                    | PFCU   | PROGRAMME |
      GET /api/v1/programmes/{id}/journal?month=2026-01     | PFU    | PROGRAMME |
      GET /api/v1/programmes/{id}/unclaimed                 | PFU    | PROGRAMME |
      GET /api/v1/programmes/{id}/liquidation               | PFCU   | PROGRAMME |
      GET /api/v1/reports/summary?programmeId={programme}   | APFCU  | PROGRAMME |
      GET /api/v1/fsps/{fsp}/day-totals                     | AFCU   | NOBODY    |
      GET /api/v1/fsps/{fsp}/fees                           | AFCU   | NOBODY    |
      GET /api/v1/fees                                      | AFCU   | NOBODY    |
      GET /api/v1/fsps/{fsp}/funding?programmeId={programme} | FCU   | PROGRAMME |
      POST /api/v1/fsps/{fsp}/funding                       | F      | PROGRAMME | {"programmeId":"{programme}","amount":"1.00","currency":"USD"}
      GET /api/v1/funding-requests?programmeId={programme}  | PFCU   | PROGRAMME |
      GET /api/v1/funding-requests/{id}                     | PFCU   | PROGRAMME |
      POST /api/v1/funding-requests/{id}/proofs             | F      | ELSEWHERE |
      GET /api/v1/funding-requests/{id}/proofs/{number}     | FU     | PROGRAMME |
      POST /api/v1/funding-requests/{id}/confirm            | F      | PROGRAMME |
      POST /api/v1/funding-requests/{id}/refuse             | F      | PROGRAMME | {"reason":"x"}
      POST /api/v1/funding-requests/{id}/withdraw           | F      | PROGRAMME |
      POST /api/v1/programmes/{programmeId}/enrolments      | P      | PROGRAMME |
      GET /api/v1/programmes/{programmeId}/enrolments       | PCTU   | LIST      |
      GET /api/v1/people                                    | PFCTX  | LIST      |
      POST /api/v1/people/search                            | PFCTX  | NOBODY    | {"phone":"+593991234567"}
      GET /api/v1/people/{id}/timeline                      | PFCX   | PLACE     |
      GET /api/v1/people/{id}                               | PFCTX  | PLACE     |
      POST /api/v1/plans                                    | P      | PLACE     | {"programmeId":"{programme}","cycle":1,"territory":"{territory}"}
      GET /api/v1/people/{id}/contact                       | PCTX   | PLACE     |
      PUT /api/v1/people/{id}/contact                       | PCT    | PLACE     | {"channel":"SLIP"}
      POST /api/v1/people/{id}/payee-change                 | PC     | ELSEWHERE | {"reason":"x"}
      POST /api/v1/household-splits                         | PC     | ELSEWHERE | {"head":"0199aaaa-0000-7000-8000-000000000001","leaving":["0199aaaa-0000-7000-8000-000000000001"],"reason":"x"}
      GET /api/v1/household-changes                         | PC     | ELSEWHERE |
      GET /api/v1/household-changes/{id}                    | PC     | ELSEWHERE |
      POST /api/v1/household-changes/{id}/confirm           | PC     | ELSEWHERE |
      POST /api/v1/household-changes/{id}/withdraw          | PC     | ELSEWHERE |
      GET /api/v1/people/{id}/owed                          | P      | PLACE     |
      POST /api/v1/plans/urgent                             | P      | ELSEWHERE | {"promiseId":"{promise}","reason":"LEFT_OUT"}
      GET /api/v1/plans                                     | PFCU   | LIST      |
      GET /api/v1/plans/{id}                                | PFCU   | PLACE     |
      GET /api/v1/plans/{id}/review                         | PFCUD  | PLACE     |
      GET /api/v1/plans/{id}/transfers                      | PFCU   | PLACE     |
      POST /api/v1/plans/{id}/submit                        | P      | PLACE     |
      POST /api/v1/plans/{id}/approve                       | F      | PLACE     | {"digest":"{digest}"}
      POST /api/v1/plans/{id}/send-back                     | F      | PLACE     | {"reason":"x"}
      POST /api/v1/plans/{id}/discard                       | PF     | PLACE     | {"reason":"x"}
      POST /api/v1/plans/{id}/release                       | FC     | PLACE     |
      POST /api/v1/plans/{planId}/corrections               | P      | ELSEWHERE |
      GET /api/v1/plans/{planId}/corrections                | PFCU   | PLACE     |
      GET /api/v1/plans/{planId}/corrections/{id}           | PFCU   | PLACE     |
      GET /api/v1/plans/{planId}/corrections/{id}/rows      | PFCU   | PLACE     |
      POST /api/v1/plans/{planId}/corrections/{id}/apply    | P      | PLACE     |
      POST /api/v1/plans/{planId}/corrections/{id}/drop     | P      | PLACE     |
      GET /api/v1/transfers                                 | PFCU   | LIST      |
      GET /api/v1/transfers/{id}                            | PFCU   | PLACE     |
      GET /api/v1/transfers/{id}/evidence                   | FCU    | PLACE     |
      POST /api/v1/transfers/{id}/amount                    | P      | PLACE     | {"amount":"10","reason":"x"}
      POST /api/v1/transfers/{id}/hold                      | PFC    | PLACE     | {"reason":"x"}
      POST /api/v1/transfers/{id}/cancel                    | PFC    | PLACE     | {"reason":"x"}
      POST /api/v1/transfers/{id}/resume                    | PFC    | PLACE     | {"reason":"x"}
      POST /api/v1/imports                                  | P      | ELSEWHERE |
      POST /api/v1/imports/inspect                          | P      | NOBODY    |
      GET /api/v1/imports                                   | PCUX   | NOBODY    |
      GET /api/v1/imports/{id}                              | PCUX   | PROGRAMME |
      GET /api/v1/imports/{id}/columns                      | P      | ELSEWHERE |
      PUT /api/v1/imports/{id}/columns                      | P      | ELSEWHERE | {"headerRow":1,"targets":{},"region":"EC","dates":"dmy"}
      POST /api/v1/imports/{id}/trial                       | P      | ELSEWHERE |
      POST /api/v1/imports/{id}/start                       | P      | ELSEWHERE |
      POST /api/v1/imports/{id}/discard                     | P      | ELSEWHERE |
      POST /api/v1/imports/{id}/profile                     | P      | ELSEWHERE | {"title":"uno"}
      DELETE /api/v1/profiles/{name}                        | P      | ELSEWHERE |
      GET /api/v1/imports/{importId}/rejects                | P      | PROGRAMME |
      GET /api/v1/imports/{importId}/rejects/counts         | P      | PROGRAMME |
      GET /api/v1/imports/{importId}/rejects.csv            | P      | PROGRAMME |
      GET /api/v1/programmes/{programmeId}/reviews          | PCT    | ELSEWHERE |
      GET /api/v1/reviews/{id}                              | PCT    | ELSEWHERE |
      POST /api/v1/enrolments/{enrolmentId}/reviews         | PCT    | ELSEWHERE | {"words":"x"}
      POST /api/v1/reviews/{id}/decision                    | CT     | ELSEWHERE | {"eligible":true,"words":"x"}
      POST /api/v1/reviews/{id}/withdrawal                  | PCT    | ELSEWHERE | {"words":"x"}
      GET /api/v1/data-requests                             | X      | NOBODY    |
      POST /api/v1/people/{personId}/data-requests          | XPCT   | PLACE     | {"kind":"ACCESS","received":"2026-01-01","words":"x"}
      POST /api/v1/data-requests/{id}/answer                | X      | ELSEWHERE | {"fulfilled":true,"words":"x"}
      GET /api/v1/shifts                                    | C      | NOBODY    |
      POST /api/v1/shifts                                   | C      | SITE      | {"site":"{territory}","until":"2026-01-05T20:00:00Z"}
      POST /api/v1/shifts/{id}/close                        | C      | ELSEWHERE |
      POST /api/v1/data-requests/{id}/rectification         | X      | ELSEWHERE | {"name":"Rosa Vera"}
      GET /api/v1/rectifications/{id}                       | XC     | ELSEWHERE |
      POST /api/v1/rectifications/{id}/confirm              | XC     | ELSEWHERE |
      POST /api/v1/rectifications/{id}/withdraw             | XC     | ELSEWHERE |
      POST /api/v1/data-requests/{id}/erasure               | X      | ELSEWHERE |
      GET /api/v1/erasures/{id}                             | XCU    | ELSEWHERE |
      POST /api/v1/erasures/{id}/confirm                    | XC     | ELSEWHERE |
      POST /api/v1/erasures/{id}/withdraw                   | XC     | ELSEWHERE |
      GET /api/v1/people/{personId}/dossier                 | X      | ELSEWHERE |
      GET /api/v1/data-breaches                             | XU     | NOBODY    |
      POST /api/v1/data-breaches                            | X      | ELSEWHERE | {}
      POST /api/v1/data-breaches/{id}/lines                 | X      | ELSEWHERE | {"kind":"MEASURE","words":"x"}
      GET /api/v1/sharing-agreements                        | XCPFU  | ELSEWHERE |
      POST /api/v1/sharing-agreements                       | X      | ELSEWHERE |
      GET /api/v1/sharing-agreements/{id}                   | XCPFU  | ELSEWHERE |
      GET /api/v1/sharing-agreements/{id}/document          | XCU    | ELSEWHERE |
      POST /api/v1/sharing-agreements/{id}/confirm          | XC     | ELSEWHERE |
      POST /api/v1/sharing-agreements/{id}/refuse           | XC     | ELSEWHERE | {"reason":"x"}
      POST /api/v1/sharing-agreements/{id}/end              | X      | ELSEWHERE | {"reason":"x"}
      GET /api/v1/screening-matches                         | FX     | NOBODY    |
      GET /api/v1/screening-matches/{id}                    | FX     | ELSEWHERE |
      POST /api/v1/screening-matches/{id}/propose           | FX     | ELSEWHERE | {"verdict":"SAME","words":"x"}
      POST /api/v1/screening-matches/{id}/confirm           | FX     | ELSEWHERE | {"words":"x"}
      POST /api/v1/screening-matches/{id}/object            | FX     | ELSEWHERE | {"words":"x"}
      GET /api/v1/sanctions-lists                           | XFU    | NOBODY    |
      POST /api/v1/sanctions-lists                          | X      | ELSEWHERE |
      GET /api/v1/screening-requirements                    | XFU    | NOBODY    |
      POST /api/v1/screening-requirements                   | X      | ELSEWHERE | {}
      POST /api/v1/screening-requirements/{id}/end          | X      | ELSEWHERE |
      GET /api/v1/duplicates                                | PC     | ELSEWHERE |
      POST /api/v1/duplicates/{id}/decision                 | PC     | ELSEWHERE | {"decision":"DIFFERENT_PEOPLE","reason":"x"}
      POST /api/v1/imports/{importId}/duplicates/decisions  | PC     | PROGRAMME | {"decision":"DIFFERENT_PEOPLE","reason":"x"}
      GET /api/v1/kit-stock                                 | SCP    | SITE      |
      POST /api/v1/kit-stock                                | SCP    | SITE      | {}
      GET /api/v1/kit-entitlements                          | SVCP   | SITE      |
      POST /api/v1/kit-entitlements                         | P      | SITE      | {}
      POST /api/v1/handovers                                | SV     | SITE      | {}
      POST /api/v1/handovers/batch                          | SV     | SITE      | []
      POST /api/v1/handovers/{handoverId}/return            | SC     | SITE      | {}
      GET /api/v1/audit                                     | UAX    | NOBODY    |
      GET /api/v1/audit/{seq}                               | UAX    | NOBODY    |
      """;

  /** By operation, in the order of the table. */
  static Map<String, Expectation> all() {
    return TABLE
        .lines()
        .map(Expectation::read)
        .collect(
            toMap(
                each -> each.operation().replaceAll("\\?.*", ""),
                each -> each,
                (_, twice) -> {
                  throw new IllegalArgumentException("Twice: " + twice);
                },
                LinkedHashMap::new));
  }

  private static Expectation read(String line) {
    String[] cells = Arrays.stream(line.split("\\|", 4)).map(String::strip).toArray(String[]::new);
    return new Expectation(cells[0], roles(cells[1]), Reach.valueOf(cells[2]), cells[3]);
  }

  private static Set<Role> roles(String letters) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (letters.equals("*")) {
      return EnumSet.allOf(Role.class);
    }
    for (char letter : letters.toCharArray()) {
      roles.add(LETTERS.get(letter));
    }
    return roles;
  }
}
