package org.retentionkit.examples.report.revenue;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.figures.Concentration;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.revenue.CustomersForShare;
import org.retentionkit.revenue.GiniCoefficient;

/** Answers "does the revenue hang on few customers?" for the whole log. */
public final class ConcentrationSection implements ReportSection {
  private static final int DECIMALS = 3;

  @Override
  public Section of(ReportData data) {
    Concentration whole = data.figures().whole().concentration();
    CustomersForShare fourFifths = whole.fourFifths();
    return new Section(
        "concentration",
        "Concentration of revenue",
        List.of(
            new Fact("topFifth", "Revenue from the top 20 %", Cell.rate(whole.topFifth())),
            new Fact("fourFifths", "Customers for 80 % of revenue", Cell.rate(fourFifths)),
            new Fact("fourFifthsCount", "These are", customers(fourFifths)),
            new Fact("gini", "Gini coefficient", gini(whole.gini()))),
        Table.NONE,
        List.of());
  }

  private static Cell customers(CustomersForShare share) {
    return share.isDefined()
        ? new Cell(
            String.format(
                Locale.ROOT,
                "the top %,d of %,d customers",
                share.wholeCustomers(),
                share.base().customers()),
            share.wholeCustomers())
        : Cell.undefined(share);
  }

  private static Cell gini(GiniCoefficient gini) {
    return gini.isDefined()
        ? new Cell(
            gini.rounded(DECIMALS, RoundingMode.HALF_EVEN)
                + ", where 0 is all alike and 1 one customer alone",
            gini.value())
        : Cell.undefined(gini);
  }
}
