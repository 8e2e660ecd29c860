package org.retentionkit.examples;

/** What the report prints without arguments. */
final class SampleReport {
  private SampleReport() {}

  static final String TEXT =
      """
      Retention report
      ================

      The log
        Source                       synthetic sample, generated from seed 2026
        First day                    2025-01-01
        Last day                     2026-03-18
        Customer active for          90 days after the last order
        Customers                    453
        Orders                       1,761
        Orders of amount 0           31
        Currency                     USD
        Revenue                      100,088.21
        Average order                56.84
        Customers who ordered again  75.1 %
        95 % of that share           70.9–78.8

      Customers by month
        Month     Opening  Joined  Left again  Acquired  Back  Lost  Closing  Retention        95 %   Churn       95 %
        2025-01^        0      21           0        21     0     0       21          –           –       –          –
        2025-02^       21      32           0        32     0     0       53    100.0 %  84.5–100.0   0.0 %   0.0–15.5
        2025-03^       53      37           0        37     0     0       90    100.0 %  93.2–100.0   0.0 %    0.0–6.8
        2025-04^       90      31           0        31     0     5      116     94.4 %   87.6–97.6   5.6 %   2.4–12.4
        2025-05       116      28           0        28     0     8      136     93.1 %   87.0–96.5   6.9 %   3.5–13.0
        2025-06       136      32           0        32     1    14      155     89.7 %   83.5–93.8  10.3 %   6.2–16.5
        2025-07       155      27           0        27     0    14      168     91.0 %   85.4–94.5   9.0 %   5.5–14.6
        2025-08       168      36           0        36     1     9      196     94.6 %   90.1–97.2   5.4 %    2.8–9.9
        2025-09       196      34           0        34     1    16      215     91.8 %   87.2–94.9   8.2 %   5.1–12.8
        2025-10       215      35           0        35     1    22      229     89.8 %   85.0–93.1  10.2 %   6.9–15.0
        2025-11       229      29           0        29     0    27      231     88.2 %   83.4–91.8  11.8 %   8.2–16.6
        2025-12       231      29           0        29     0    29      231     87.4 %   82.6–91.1  12.6 %   8.9–17.4
        2026-01       231      28           0        28     2    28      233     87.9 %   83.0–91.5  12.1 %   8.5–17.0
        2026-02       233      30           0        30     1    37      227     84.1 %   78.9–88.3  15.9 %  11.7–21.1
        2026-03*      227      24           0        24     2    14      239     93.8 %   89.9–96.3   6.2 %   3.7–10.1
        ^ Warming up: opens within 90 days of the log's first day, 2025-01-01, so its opening lacks
          customers who last ordered before the log, and hardly any it has could lapse.
        * In progress: through 2026-03-18, the log's last day.

      Average month
        Months taking part  2025-05 to 2026-02 (10 months)
        Retention, pooled   89.3 %
        Retention, simple   89.8 %
        Churn, pooled       10.7 %
        Churn, simple       10.2 %

      Did retention change?
        Months              2026-02 against 2026-01
        Change in points    −3.8
        95 % of the change  −10.1 to +2.6
        Fisher's exact p    0.28
        More than chance    no
        Change of customer retention rate, February 2026: −3.8 points = after 84.1 % − before 87.9 %. 95 %
          Newcombe interval −10.1 to +2.6 points. Before is January 2026. It fell by 3.8 points: the
          change is within sampling error at 95 % (Fisher's exact test p = 0.28). The two groups are taken
          as independent, which the same customers asked twice are not.

      Cohorts by month of the first order
        Cohort   Size     1      2      3      4      5      6      7      8      9    10    11   12
        2025-04    31  35.5   35.5   41.9   41.9   16.1   22.6   16.1    9.7    0.0   9.7   6.5*
        2025-05    28  53.6   67.9   60.7   42.9   39.3   28.6   28.6   10.7   17.9   3.6*
        2025-06    32  50.0   53.1   50.0   31.2   28.1   21.9   18.8   12.5    3.1*
        2025-07    27  48.1   48.1   37.0   33.3   22.2   22.2   11.1   11.1*
        2025-08    36  55.6   38.9   47.2   33.3   27.8   30.6   13.9*
        2025-09    34  50.0   50.0   35.3   35.3   26.5   17.6*
        2025-10    35  51.4   40.0   40.0   25.7   22.9*
        2025-11    29  31.0   48.3   41.4   31.0*
        2025-12    29  44.8   37.9   34.5*
        2026-01    28  57.1   25.0*
        2026-02    30  33.3*
        2026-03    24
        Month  Pooled       95 %  Simple  Cohorts taking part
            1  46.9 %  42.0–51.8  46.8 %  13 from 2025-01 to 2026-01
            2  45.6 %  40.6–50.6  46.1 %  12 from 2025-01 to 2025-12
            3  43.0 %  37.8–48.3  43.1 %  11 from 2025-01 to 2025-11
            4  35.5 %  30.4–40.9  35.5 %  10 from 2025-01 to 2025-10
            5  28.4 %  23.4–34.0  29.1 %  9 from 2025-01 to 2025-09
            6  25.8 %  20.7–31.7  25.7 %  8 from 2025-01 to 2025-08
            7  21.6 %  16.6–27.7  21.7 %  7 from 2025-01 to 2025-07
            8  16.6 %  11.9–22.7  16.5 %  6 from 2025-01 to 2025-06
            9  13.4 %   8.9–19.8  13.7 %  5 from 2025-01 to 2025-05
           10  15.7 %  10.3–23.2  16.2 %  4 from 2025-01 to 2025-04
           11  10.0 %   5.4–17.9  10.7 %  3 from 2025-01 to 2025-03
           12  13.2 %   6.5–24.8  13.4 %  2 from 2025-01 to 2025-02
        Shown: the last 12 of 15 cohorts, the first 12 of 14 averages; --json has all.
        In per cent of the cohort: customers with an order in the calendar month that many months after
          that of their first order of the log. * In progress: so far. Blank: not yet due. Averages take
          complete cells only; 95 %: the Wilson interval of the pooled.

      Buyers by lifecycle
        Month     Buyers  New  Returning  Resurrected  Dormant  Quick ratio
        2025-01       21   21          0            0        0            –
        2025-02       42   32         10            0       11         2.91
        2025-03       59   37         19            3       23         1.74
        2025-04       71   31         27           13       32         1.38
        2025-05       76   28         30           18       41         1.12
        2025-06       90   32         32           26       44         1.32
        2025-07      109   27         48           34       42         1.45
        2025-08      117   36         50           31       59         1.14
        2025-09      122   34         57           31       60         1.08
        2025-10      127   35         55           37       67         1.07
        2025-11      128   29         59           40       68         1.01
        2025-12      118   29         49           40       79         0.87
        2026-01      116   28         50           38       68         0.97
        2026-02      123   30         51           42       65         1.11
        2026-03*      93   24         36           33       87         0.66
        * In progress: through 2026-03-18, the log's last day.
        Buyers of the month: new, with the first order of the log; returning, who also bought in the month
          before; resurrected, who bought earlier and not in the month before. Dormant: bought in the
          month before and not in this. Quick ratio: (new + resurrected) ÷ dormant; below 1 the buyers
          become fewer.

      Purchases by month
        Month     Buyers  Orders  Repeat       95 %  Revenue USD  Per order  Per buyer  Per active  Top 20 %
        2025-01       21      26  23.8 %  10.6–45.1     1,490.49      57.33      70.98       70.98    36.8 %
        2025-02       42      49  33.3 %  21.0–48.4     2,884.84      58.87      68.69       54.43    41.2 %
        2025-03       59      71  49.2 %  36.8–61.6     4,079.43      57.46      69.14       45.33    40.8 %
        2025-04       71      84  64.8 %  53.2–74.9     4,356.29      51.86      61.36       37.55    39.4 %
        2025-05       76      96  69.7 %  58.7–78.9     5,288.90      55.09      69.59       38.89    45.0 %
        2025-06       90     123  75.6 %  65.8–83.3     6,860.68      55.78      76.23       44.26    49.5 %
        2025-07      109     148  81.7 %  73.4–87.8     8,391.42      56.70      76.99       49.95    45.1 %
        2025-08      117     145  73.5 %  64.9–80.7     8,046.84      55.50      68.78       41.06    44.9 %
        2025-09      122     142  79.5 %  71.5–85.7     8,657.20      60.97      70.96       40.27    42.1 %
        2025-10      127     164  78.7 %  70.8–85.0     9,087.22      55.41      71.55       39.68    42.2 %
        2025-11      128     163  78.9 %  71.0–85.1     9,413.86      57.75      73.55       40.75    47.3 %
        2025-12      118     147  80.5 %  72.4–86.6     8,872.97      60.36      75.19       38.41    45.0 %
        2026-01      116     151  80.2 %  72.0–86.4     8,123.86      53.80      70.03       34.87    42.2 %
        2026-02      123     152  80.5 %  72.6–86.5     8,866.98      58.34      72.09       39.06    43.8 %
        2026-03*      93     100  76.3 %  66.8–83.8     5,667.23      56.67      60.94       23.71    42.2 %
        * In progress: through 2026-03-18, the log's last day.

      Concentration of revenue
        Revenue from the top 20 %      52.0 %
        Customers for 80 % of revenue  45.8 %
        These are                      the top 208 of 453 customers
        Gini coefficient               0.481, where 0 is all alike and 1 one customer alone

      Segments by recency, frequency and amount
        Segment           Customers   Share  Revenue USD   Share
        Champions                40   8.8 %    16,065.12  16.1 %
        Loyal                    76  16.8 %    33,834.47  33.8 %
        Active                   66  14.6 %     9,567.20   9.6 %
        New                      22   4.9 %     1,080.13   1.1 %
        Promising                18   4.0 %       716.71   0.7 %
        Needs attention          23   5.1 %     3,325.90   3.3 %
        Almost lost              48  10.6 %     2,389.66   2.4 %
        At risk                  96  21.2 %    15,896.37  15.9 %
        Previously loyal         30   6.6 %    15,320.30  15.3 %
        Dormant                  34   7.5 %     1,892.35   1.9 %
        Score  Recency, days at most  Frequency, at least  Amount, at least
            2                    219                    1             61.34
            3                    120                    2            112.31
            4                     47                    4            191.59
            5                     17                    6            352.40
        Each customer has a score from 1 to 5 for the days from the last order to the log's last day
          (recency), the number of orders (frequency) and their amount: by quintiles of the values, equal
          values alike. Scores from 2 begin at the thresholds shown.
        Segments by the score for recency (R) and the sum of those for frequency and amount (S), the first
          that fits: Champions R 5, S 8–10; Loyal R 3–4, S 8–10; Active R 4–5, S 5–7; New R 5, S 2–4;
          Promising R 4, S 2–4; Needs attention R 3, S 5–7; Almost lost R 2–3, S 2–4; At risk R 1–2, S
          5–8; Previously loyal R 1–2, S 9–10; Dormant R 1, S 2–4.
        Nobody has the frequency score 1: too few customers, or too many with equal values, for 5 scores
          (QUANTILE_VALUES, ties HIGHEST).

      Customers at risk
        Rule          at risk above 1.5 times the own median gap, lapsed above 3 times
        Gaps needed   2
        As of         2026-03-18
        Active        121 customers, 26.7 %
        At risk       49 customers, 10.8 %
        Lapsed        101 customers, 22.3 %
        Too few gaps  182 customers, 40.2 %
        Customer  Revenue USD  Last order  Days since  At risk from  Lapsed from
        S0266        1,201.77  2026-02-03          43            22           44
        S0126        1,157.26  2026-01-17          60            34           67
        S0016          959.80  2026-02-13          33            25           49
        S0235          689.58  2026-02-11          35            32           64
        S0045          646.76  2025-12-23          85            58          116
        S0264          642.29  2026-02-01          45            26           52
        S0210          586.00  2026-02-12          34            33           65
        S0098          571.54  2025-12-10          98            61          122
        S0086          563.28  2025-10-15         154            85          169
        S0057          540.14  2025-11-29         109            64          127
        Shown: the first 10 of 49 customers; --json has all.
        A gap is the days from one day with an order to the customer's next; customers with too few have
          no limits of their own. At risk and lapsed from: days without an order. The greatest revenue
          comes first. The segment of this name is another thing: it compares customers with each other.

      What a customer is worth
        Brought so far, mean USD  220.95
        Months taking part        2025-05 to 2026-02 (10 months)
        Per active a month, USD   40.38
        Churn a month             10.7 %
        Lifetime value by closed form               USD
        revenue                                  378.08
        gross margin                                  –
        discounted, survivors pay at period end       –
        discounted, first margin now                  –
        gross profit over churn plus discount         –
        Brought so far: all revenue of the log ÷ all its customers. It is revenue, not profit, and no
          forecast: what customers will still bring, and brought before the log, is missing.
        The closed forms assume that each month every active customer brings the same revenue and leaves
          for good with the same chance: the averages of the months taking part. Revenue a month is all
          revenue ÷ active customers at the closings. Churn is losing a customer 90 days after the last
          order; other --active-days give other values.
        Customer lifetime value (revenue): 378.08 USD = revenue 40.38 USD a month ÷ churn 10.6806 % a
          month.
        Undefined: gross margin, as margin is not given; discounted, survivors pay at period end, as
          margin, discount are not given; discounted, first margin now, as margin, discount are not given;
          gross profit over churn plus discount, as margin, discount are not given. --margin and
          --discount can be given.

      Definitions
        Active: a customer is active at the end of a day while the last order is at most 90 days old.
          Opening and closing are the active customers before the month's first day and at the end of its
          last.
        Joined: first order of the log in the month; left again, of these: not active at the closing;
          acquired: the others. Back: not active at the opening, ordered before, active at the closing.
          Lost: active at the opening and not at the closing. Closing = opening + acquired + back − lost.
        Customer retention rate = (closing − acquired) ÷ opening, returned customers taken off too.
        Customer churn rate = lost of opening ÷ opening; retention + churn = 100 % exactly.
        95 %: the Wilson interval of the share, in per cent. Pooled: all kept over all opening; simple:
          the mean of the months. Months in progress, warming up or without opening customers take no
          part.
        In progress: the log's last month, when the log's last day is not the month's last. It is counted
          through that day.
        Order: each row is one. Repeat: of the customers who ordered in the month, those who had also
          ordered on an earlier day of the log; orders of one day are one occasion. Before its first day
          the log knows nothing, so its first months show too few.
        Per order, per buyer, per active: revenue ÷ orders, ÷ customers who ordered, ÷ customers active at
          the closing. Orders of amount 0 count as orders and keep their customer active. Negative amounts
          (refunds) are refused.
        Top 20 %: the share of the revenue from the fifth of the month's buyers who spent most; where a
          fifth is not a whole number, the next buyer counts with the missing fraction.
        Worked out: Customer retention rate, February 2026: 84.1 % = (closing 227 − acquired 30 −
          reactivated 1) ÷ opening 233. 95 % Wilson interval 78.9 % to 88.3 %.
      """;
}
