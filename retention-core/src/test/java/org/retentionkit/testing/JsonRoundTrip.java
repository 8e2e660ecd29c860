package org.retentionkit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Sends a value through Jackson, Gson, JSON-B and Java serialisation and demands it back, equal.
 */
public final class JsonRoundTrip {
  private static final ObjectMapper JACKSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(
              LocalDate.class,
              (JsonSerializer<LocalDate>)
                  (date, type, context) -> new JsonPrimitive(date.toString()))
          .registerTypeAdapter(
              LocalDate.class,
              (JsonDeserializer<LocalDate>)
                  (json, type, context) -> LocalDate.parse(json.getAsString()))
          .create();
  private static final Jsonb JSONB =
      JsonbBuilder.create(new JsonbConfig().withAdapters(new CurrencyCode()));

  private JsonRoundTrip() {}

  /** JSON-B has no rule of its own for currencies; Jackson and Gson write the code too. */
  public static final class CurrencyCode implements JsonbAdapter<Currency, String> {
    @Override
    public String adaptToJson(Currency currency) {
      return currency.getCurrencyCode();
    }

    @Override
    public Currency adaptFromJson(String code) {
      return Currency.getInstance(code);
    }
  }

  /** Fails unless all four give back a value equal to {@code value}. */
  public static <T> void check(T value, Class<T> type) {
    try {
      assertThat(JACKSON.readValue(JACKSON.writeValueAsString(value), type)).isEqualTo(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Jackson cannot round-trip " + value, e);
    }
    assertThat(GSON.fromJson(GSON.toJson(value), type)).isEqualTo(value);
    assertThat(JSONB.fromJson(JSONB.toJson(value), type)).isEqualTo(value);
    assertThat(serialised(value)).isEqualTo(value);
  }

  private static Object serialised(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new AssertionError(value + " must be serialisable", e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(value + " must be serialisable", e);
    }
  }
}
