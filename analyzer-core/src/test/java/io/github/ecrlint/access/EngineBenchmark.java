package io.github.ecrlint.access;

import com.sun.management.OperatingSystemMXBean;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Truth;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what a thousand identities may do with each of five hundred repositories; {@code benchmarks/engine} runs it in a
 * JVM of its own for each measurement.
 *
 * <p>Prints one line: milliseconds of CPU and of wall time that linking and deciding took, then of CPU for linking alone,
 * the peak of the heap in MB, how many in a thousand answers are yes, no and unknown, and milliseconds of CPU since the JVM
 * was started.
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
                + share(answers, Truth.UNKNOWN, all) + " " + system.getProcessCpuTime() / 1_000_000);
    }

    /** Every identity but groups, with every repository, for every action of ECR on repositories. */
    private static EnumMap<Truth, Integer> decide(Access access) {
        int yes = 0;
        int no = 0;
        int unknown = 0;
        int repositories = access.model().repositories().size();
        ActionBits bits = ActionBits.ofEcr();
        int actions = Long.bitCount(bits.all & ~bits.starOnly);
        for (Identity identity : access.model().identities()) {
            if (identity.kind() == Identity.Kind.GROUP) {
                continue;
            }
            Verdicts verdicts = access.verdicts(new Requester.Declared(identity));
            for (int at = 0; at < repositories; at++) {
                Verdict verdict = verdicts.at(at);
                int allowed = Long.bitCount(verdict.yes & ~bits.starOnly);
                int open = Long.bitCount(verdict.can & ~verdict.yes & ~bits.starOnly);
                yes += allowed;
                unknown += open;
                no += actions - allowed - open;
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
