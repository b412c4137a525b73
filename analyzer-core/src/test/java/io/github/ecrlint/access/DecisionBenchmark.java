package io.github.ecrlint.access;

import io.github.ecrlint.policy.Policy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides whom each of {@link HardPolicies} lets in; {@code benchmarks/decision} runs it in a JVM of its own for each policy.
 *
 * <p>With the number of a policy it prints one line: milliseconds of the deciding thread's CPU that it takes at the first time
 * to decide whether everyone gets in, the fastest of ten times, the answer, and the policy's name. With another argument behind
 * it what it takes at the first time to decide that and who else gets in. Without any how many policies there are.
 */
public final class DecisionBenchmark {
    private static final int RUNS = 10;

    private DecisionBenchmark() {}

    public static void main(String[] args) {
        Map<String, Policy> all = HardPolicies.all();
        if (args.length == 0) {
            System.out.println(all.size());
            return;
        }
        List<String> names = new ArrayList<>(all.keySet());
        String name = names.get(Integer.parseInt(args[0]));
        Policy policy = all.get(name);
        long start = cpu();
        Reach reach = reach(policy);
        reach.everyone();
        long first = cpu() - start;
        if (args.length > 1) {
            reach.reached();
            System.out.println((cpu() - start) / 1_000_000);
            return;
        }
        long fastest = first;
        for (int i = 1; i < RUNS; i++) {
            start = cpu();
            reach(policy).everyone();
            fastest = Math.min(fastest, cpu() - start);
        }
        System.out.println(first / 1_000_000 + " " + fastest / 1_000_000 + " " + reach.everyone() + " " + name);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Reach reach(Policy policy) {
        return Reach.of(policy.statements().get(0), policy, "ecr:PutImage");
    }
}
