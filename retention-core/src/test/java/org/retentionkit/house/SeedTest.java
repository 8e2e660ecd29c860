package org.retentionkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Every run tries the same samples, unless it is asked for random ones. */
class SeedTest {
  @Property(tries = 2)
  @AddLifecycleHook(SeedIsThatOfTheBuild.class)
  void a_property_that_names_no_seed_has_that_of_the_build(@ForAll long any) {
    assertThat(System.getProperty("retention.seed")).isNotEmpty();
  }

  static final class SeedIsThatOfTheBuild implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      PropertyExecutionResult result = property.execute();
      String expected = System.getProperty("retention.seed", "");
      String seed = result.seed().orElse("none");
      return expected.equals("random") || expected.equals(seed)
          ? result
          : result.mapToFailed("seed must be " + expected + ", but was " + seed);
    }
  }
}
