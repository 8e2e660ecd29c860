package org.retentionkit.examples.report.revenue;

import java.util.List;
import java.util.Locale;
import org.retentionkit.Figure;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.Concentration;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.revenue.TopCustomers;

/** Answers "does the revenue hang on few customers?" for the whole log. */
public final class ConcentrationSection implements ReportSection {
  private static final int DECIMALS = 3;

  @Override
  public Section of(ReportData data) {
    Concentration whole = data.figures().whole().concentration();
    return new Section(
        "concentration",
        "Concentration of revenue",
        List.of(
            new Fact("topFifth", "Revenue from the top 20 %", Cell.rate(whole.topFifth())),
            new Fact("fourFifths", "Customers for 80 % of revenue", Cell.rate(whole.fourFifths())),
            new Fact("fourFifthsCount", "These are", customers(whole)),
            new Fact("gini", "Gini coefficient", gini(whole.gini()))),
        Table.NONE,
        List.of());
  }

  private static Cell customers(Concentration whole) {
    TopCustomers four = whole.fourFifthsOf();
    return whole.fourFifths().isDefined()
        ? new Cell(
            String.format(
                Locale.ROOT,
                "the top %,d of %,d customers",
                four.wholeCustomers(),
                four.base().customers()),
            four.wholeCustomers())
        : Cell.undefined(whole.fourFifths());
  }

  private static Cell gini(Figure gini) {
    return gini.isDefined()
        ? new Cell(
            gini.rounded(DECIMALS) + ", where 0 is all alike and 1 one customer alone",
            gini.value())
        : Cell.undefined(gini);
  }
}
