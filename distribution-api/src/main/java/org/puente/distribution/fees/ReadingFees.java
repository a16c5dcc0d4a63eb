package org.puente.distribution.fees;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the book of fees; of its entries, what the caller may see. */
@Service
public class ReadingFees {

  private static final int AT_MOST = 200;

  private final Fees fees;

  ReadingFees(Fees fees) {
    this.fees = fees;
  }

  /** The newest two hundred of an FSP. */
  @Transactional(readOnly = true)
  public List<Fees.Entry> entries(String fsp) {
    return fees.entries(fsp, AT_MOST);
  }

  @Transactional(readOnly = true)
  public List<Fees.Balance> balances() {
    return fees.balances();
  }
}
