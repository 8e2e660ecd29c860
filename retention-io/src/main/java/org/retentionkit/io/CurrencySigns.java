package org.retentionkit.io;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What people write beside an amount for its currency: {@code €}, {@code US$}, {@code zł}, {@code
 * EUR}. A sign of several currencies, such as {@code kr}, stands for each of them.
 */
final class CurrencySigns {
  /** The currencies of each sign, without its points and in lower case. */
  private static final Map<String, Set<String>> SIGNS = new HashMap<>();

  static {
    for (String line :
        List.of(
            "$ USD AUD CAD NZD SGD HKD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD",
            "$ MXN ARS CLP COP UYU DOP CUP",
            "a$ AUD; c$ CAD NIO; s$ SGD; r$ BRL; nt$ TWD; j$ JMD; rd$ DOP; ec$ XCD",
            "€ EUR; euro EUR; euros EUR; £ GBP EGP GIP FKP SHP LBP SSP SYP; ￡ GBP",
            "¥ JPY CNY; ￥ JPY CNY; 円 JPY; 元 CNY TWD; rmb CNY; ₩ KRW KPW; ￦ KRW; 원 KRW",
            "₽ RUB; руб RUB BYN; р RUB BYN; ₴ UAH; грн UAH; br BYN ETB; ₸ KZT; ₾ GEL; ₼ AZN; ֏ AMD",
            "₹ INR; rs INR PKR LKR NPR MUR SCR; ₨ INR PKR LKR NPR MUR SCR; ৳ BDT; tk BDT",
            "₺ TRY; tl TRY; ₪ ILS; ﷼ IRR SAR QAR OMR YER; ฿ THB; ₫ VND; đ VND; ₭ LAK; ៛ KHR; ₮ MNT",
            "₱ PHP; rp IDR; rm MYR; kr SEK NOK DKK ISK; skr SEK; nkr NOK; dkr DKK; zł PLN; kč CZK",
            "ft HUF; lei RON MDL; leu RON MDL; лв BGN; kn HRK; din RSD; дин RSD; fr CHF; sfr CHF",
            "s/ PEN; bs BOB VES; ₡ CRC; q GTQ; l HNL; ₲ PYG; gs PYG; ₦ NGN; ₵ GHS; gh₵ GHS; r ZAR",
            "ksh KES; tsh TZS; ush UGX; cfa XOF XAF; f XOF XAF; dh MAD AED")) {
      for (String entry : line.split("; ", -1)) {
        List<String> words = List.of(entry.split(" ", -1));
        SIGNS.merge(words.get(0), Set.copyOf(words.subList(1, words.size())), CurrencySigns::both);
      }
    }
  }

  private CurrencySigns() {}

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /**
   * Checks that a sign or code stands for a currency.
   *
   * @param written without blanks
   * @throws BadValue if it is of others, or unknown
   */
  static void require(String written, String currency) {
    String sign = written.toLowerCase(Locale.ROOT).replace(".", "");
    if (written.isEmpty() || sign.equalsIgnoreCase(currency)) {
      return;
    }
    boolean countrys = sign.length() == 3 && sign.endsWith("$");
    if (countrys && currency.toLowerCase(Locale.ROOT).startsWith(sign.substring(0, 2))) {
      return; // US$
    }
    if (sign.equalsIgnoreCase(currency + "$")) {
      return;
    }
    Set<String> currencies = SIGNS.get(sign);
    if (currencies == null && !countrys && !isCode(sign)) {
      throw BadValue.of(AmountText.NOT_A_NUMBER);
    }
    if (currencies == null || !currencies.contains(currency)) {
      throw BadValue.of("must be in " + currency);
    }
  }

  private static boolean isCode(String sign) {
    try {
      return Currency.getInstance(sign.toUpperCase(Locale.ROOT)).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
