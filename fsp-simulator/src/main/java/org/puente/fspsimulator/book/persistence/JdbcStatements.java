package org.puente.fspsimulator.book.persistence;

import java.util.List;
import java.util.function.Consumer;
import org.puente.fspsimulator.book.Order;
import org.puente.fspsimulator.book.OrderState;
import org.puente.fspsimulator.book.Statements;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the whole book beside the writer, one row at a time. */
public record JdbcStatements(JdbcClient jdbc) implements Statements {

  @Override
  public void eachOrder(String bank, Consumer<Order> reader) {
    RowCallbackHandler handler = row -> reader.accept(OrderRows.read(row));
    jdbc.sql("select * from orders where bank = ? order by id").param(bank).query(handler);
  }

  @Override
  public List<StateTotal> totals(String bank) {
    return jdbc.sql(
            """
            select state, count(*), sum(amount), sum(withdrawn), sum(reversed)
            from orders
            where bank = ?
            group by state
            order by state
            """)
        .param(bank)
        .query(
            (row, index) ->
                new StateTotal(
                    OrderState.valueOf(row.getString(1)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }
}
