package org.retentionkit.testing.run;

import java.nio.file.Path;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property the same seed, so that each run of the tests tries the same samples.
 *
 * <p>The system property {@code retention.seed} is that seed, or {@code random} for another one in
 * each run; {@code retention.tries.times} multiplies how often each property is tried. After a
 * failure a line says how to repeat it.
 *
 * <p>jqwik finds this class on the class path only: the tests of the core run inside its module,
 * where no service can be added. So it is compiled apart from the tests of each module.
 */
public final class Seeds implements AroundPropertyHook {
  private static final String RANDOM = "random";
  private static final int DEFAULT_TRIES = 1000;

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String seed = System.getProperty("retention.seed", RANDOM);
    int times = Integer.getInteger("retention.tries.times", 1);
    PropertyAttributes attributes = context.attributes();
    if (!seed.equals(RANDOM)) {
      attributes.setSeed(seed);
    }
    if (times != 1) {
      int tries = Integer.getInteger("jqwik.tries.default", DEFAULT_TRIES);
      attributes.setTries(attributes.tries().orElse(tries) * times);
    }
    PropertyExecutionResult result = property.execute();
    if (result.status() == PropertyExecutionResult.Status.FAILED) {
      System.err.printf(
          "Repeat with: mvn -B -Dfast test -pl %s -am -Dsurefire.failIfNoSpecifiedTests=false"
              + " '-Dtest=%s#%s' -Dretention.seed=%s -Dretention.tries.times=%d%n",
          Path.of(System.getProperty("basedir", "")).getFileName(),
          context.containerClass().getName(),
          context.targetMethod().getName(),
          result.seed().orElse(seed),
          times);
    }
    return result;
  }
}
