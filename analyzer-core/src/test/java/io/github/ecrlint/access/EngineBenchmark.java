package io.github.ecrlint.access;

import com.sun.management.OperatingSystemMXBean;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Truth;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what a thousand identities may do with each of five hundred repositories; {@code benchmarks/engine} runs it in a
 * JVM of its own for each measurement.
 *
 * <p>Prints one line: milliseconds of CPU and of wall time that linking and deciding took, then of CPU for linking alone,
 * the peak of the heap in MB, and how many in a thousand answers are yes, no and unknown.
 */
public final class EngineBenchmark {
    private EngineBenchmark() {}

    public static void main(String[] args) {
        World world = EngineBenchmarkWorld.of(1000, 500, 20);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        Model model = Model.of(List.of(world));
        Access access = new Access(model);
        long linked = system.getProcessCpuTime();
        EnumMap<Truth, Integer> answers = decide(access);
        long end = system.getProcessCpuTime();
        wall = System.nanoTime() - wall;

        int all = answers.get(Truth.YES) + answers.get(Truth.NO) + answers.get(Truth.UNKNOWN);
        System.out.println((end - cpu) / 1_000_000 + " " + wall / 1_000_000 + " " + (linked - cpu) / 1_000_000 + " "
                + peakHeap() + " " + share(answers, Truth.YES, all) + " " + share(answers, Truth.NO, all) + " "
                + share(answers, Truth.UNKNOWN, all));
    }

    /** Every identity but groups, with every repository, for every action of ECR on repositories. */
    private static EnumMap<Truth, Integer> decide(Access access) {
        List<Integer> actions = new ArrayList<>();
        for (EcrAction action : EcrAction.all()) {
            if (action.name().startsWith("ecr:") && !action.starOnly()) {
                actions.add(ActionBits.ofEcr().number(action.name()));
            }
        }
        int yes = 0;
        int no = 0;
        int unknown = 0;
        for (Identity identity : access.model().identities()) {
            if (identity.kind() == Identity.Kind.GROUP) {
                continue;
            }
            Requester requester = new Requester.Declared(identity);
            for (Repository repository : access.model().repositories()) {
                Verdict verdict = access.verdict(requester, repository);
                for (int action : actions) {
                    Truth allowed = verdict.of(action);
                    yes += allowed == Truth.YES ? 1 : 0;
                    no += allowed == Truth.NO ? 1 : 0;
                    unknown += allowed == Truth.UNKNOWN ? 1 : 0;
                }
            }
        }
        return new EnumMap<>(Map.of(Truth.YES, yes, Truth.NO, no, Truth.UNKNOWN, unknown));
    }

    private static int share(EnumMap<Truth, Integer> answers, Truth truth, int all) {
        return (int) (1000L * answers.get(truth) / all);
    }

    /** In MB, of the whole life of the JVM; what was garbage by then included. */
    private static long peakHeap() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
            }
        }
        return bytes >> 20;
    }
}
