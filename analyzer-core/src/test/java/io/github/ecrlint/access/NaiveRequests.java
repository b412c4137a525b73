package io.github.ecrlint.access;

import io.github.ecrlint.access.NaiveEvaluator.Ask;
import io.github.ecrlint.access.NaiveEvaluator.Doubt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every request that somebody can make in a {@link NaiveWorld}, as far as the world can tell requests apart. */
final class NaiveRequests {
    private final String shown;

    private final boolean somewhere;

    NaiveRequests(NaiveWorld world) {
        shown = world.shown().toLowerCase(Locale.ROOT);
        somewhere = !world.somewhere().isEmpty();
    }

    private boolean names(String text) {
        return shown.contains(text);
    }

    /**
     * What one who asks can ask.
     *
     * @param arn of a role or user, or the name of a service
     * @param person null for one whom nobody declares
     * @param session the session of the role; null for any
     */
    List<Ask> of(String arn, NaiveWorld.Person person, String session, boolean narrowed, boolean forNoResource) {
        Map<String, List<List<String>>> free = free();
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("aws:securetransport", List.of("true"));
        if (!forNoResource) {
            keys.put("aws:resourceaccount", List.of(WorldGenerator.OWN));
            keys.put("aws:requestedregion", List.of("eu-west-1"));
        } else {
            if (names("aws:resourceaccount")) {
                free.put("aws:resourceaccount", List.of(List.of(WorldGenerator.OWN), List.of(WorldGenerator.FAR)));
            }
            if (names("aws:requestedregion")) {
                free.put("aws:requestedregion", List.of(List.of("eu-west-1"), List.of("us-east-1")));
            }
        }
        boolean service = !arn.startsWith("arn:");
        keys.put("aws:principalisawsservice", List.of(service ? "true" : "false"));
        if (service) {
            free.remove("aws:principalorgid");
            free.remove("aws:sourceip");
            addIfNamed("aws:sourceaccount", WorldGenerator.OWN, free);
            addIfNamed("aws:sourcearn", "arn:aws:lambda:eu-west-1:" + WorldGenerator.OWN + ":function:x", free);
        } else {
            keys.put("aws:principalarn", List.of(arn));
            keys.put("aws:principalaccount", List.of(arn.split(":", -1)[4]));
            if (arn.contains(":user/")) {
                keys.put("aws:username", List.of(arn.substring(arn.lastIndexOf('/') + 1)));
            }
        }
        List<Ask> asks = new ArrayList<>();
        for (Map<String, List<String>> request : requests(keys, free)) {
            for (Set<Doubt> doubts : doubts()) {
                for (String of : session != null || !names(":assumed-role/")
                        ? List.of(session == null ? "y" : session)
                        : List.of("x", "y")) {
                    asks.add(new Ask(arn, person, of, narrowed, false, request, doubts));
                    if (person == null && !service) {
                        asks.add(new Ask(arn, null, of, narrowed, true, request, doubts));
                    }
                }
            }
        }
        return asks;
    }

    /**
     * What one can ask of whom no policy names anything: neither account nor organization nor network; together by what he has
     * no say in.
     */
    List<List<Ask>> ofOutsiders() {
        Map<String, List<List<String>>> his = free();
        Map<String, List<List<String>>> notHis = new LinkedHashMap<>();
        for (String key : List.of("ecr:resourcetag/env", "aws:currenttime")) {
            if (his.containsKey(key)) {
                notHis.put(key, his.remove(key));
            }
        }
        replace(his, "aws:principalorgid", "o-9999999999");
        replace(his, "aws:sourcevpce", "vpce-9");
        replace(his, "aws:sourceip", "8.8.8.8");
        if (his.containsKey("aws:principaltag/team")) {
            List<List<String>> tags = new ArrayList<>(his.get("aws:principaltag/team"));
            tags.addAll(List.of(List.of("prod"), List.of("dev")));
            his.put("aws:principaltag/team", tags);
        }
        if (his.containsKey("aws:multifactorauthage")) {
            List<List<String>> ages = new ArrayList<>(his.get("aws:multifactorauthage"));
            ages.add(List.of("0"));
            his.put("aws:multifactorauthage", ages);
        }
        List<List<Ask>> groups = new ArrayList<>();
        for (Map<String, List<String>> given : requests(Map.of(), notHis)) {
            for (Set<Doubt> doubts : doubts()) {
                List<Ask> group = new ArrayList<>();
                for (String tail : List.of("role/stranger", "role/ci", "user/ann", "user/ANN", "user/x")) {
                    String arn = "arn:aws:iam::" + NaiveEvaluator.STRANGE_ACCOUNT + ":" + tail;
                    Map<String, List<String>> keys = new HashMap<>(given);
                    keys.put("aws:securetransport", List.of("true"));
                    keys.put("aws:resourceaccount", List.of(WorldGenerator.OWN));
                    keys.put("aws:requestedregion", List.of("eu-west-1"));
                    keys.put("aws:principalisawsservice", List.of("false"));
                    keys.put("aws:principalarn", List.of(arn));
                    keys.put("aws:principalaccount", List.of(NaiveEvaluator.STRANGE_ACCOUNT));
                    if (tail.startsWith("user/")) {
                        keys.put("aws:username", List.of(tail.substring("user/".length())));
                    }
                    for (Map<String, List<String>> request : requests(keys, his)) {
                        group.add(new Ask(arn, null, "y", false, true, request, doubts));
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private void addIfNamed(String key, String value, Map<String, List<List<String>>> free) {
        if (names(key)) {
            List<List<String>> values = new ArrayList<>();
            values.add(null);
            values.add(List.of(value));
            free.put(key, values);
        }
    }

    private static void replace(Map<String, List<List<String>>> free, String key, String value) {
        if (free.containsKey(key)) {
            List<List<String>> values = new ArrayList<>();
            values.add(null);
            values.add(List.of(value));
            free.put(key, values);
        }
    }

    private Map<String, List<List<String>>> free() {
        Map<String, List<List<String>>> free = new LinkedHashMap<>();
        WorldGenerator.FREE.forEach((key, values) -> {
            if (names(key)) {
                free.put(key, values);
            }
        });
        return free;
    }

    private static List<Map<String, List<String>>> requests(
            Map<String, List<String>> keys, Map<String, List<List<String>>> free) {
        List<Map<String, List<String>>> requests = new ArrayList<>();
        requests.add(keys);
        free.forEach((key, values) -> {
            List<Map<String, List<String>>> more = new ArrayList<>();
            for (Map<String, List<String>> request : requests) {
                for (List<String> value : values) {
                    Map<String, List<String>> one = new HashMap<>(request);
                    if (value != null) {
                        one.put(key, value);
                    }
                    more.add(one);
                }
            }
            requests.clear();
            requests.addAll(more);
        });
        return requests;
    }

    /** All the ways in which what is open can turn out, as far as the world hangs on it. */
    private List<Set<Doubt>> doubts() {
        List<Doubt> relevant = new ArrayList<>();
        if (names("ecr:*:repository/") || names("ecr:*:*:*:")) {
            relevant.add(Doubt.ACROSS_COLONS);
        }
        if (names("\"*\"") || names("notprincipal")) {
            relevant.add(Doubt.STAR_IS_SERVICE);
        }
        if (names("notprincipal")) {
            relevant.add(Doubt.SPARED_ALONE);
        }
        if (somewhere) {
            relevant.add(Doubt.IT_IS_HERE);
        }
        if (names("cp ou-1")) {
            relevant.add(Doubt.IN_UNIT);
        }
        if (names("\nscp ")) {
            relevant.add(Doubt.FULL_ACCESS);
        }
        List<Set<Doubt>> all = new ArrayList<>();
        all.add(EnumSet.noneOf(Doubt.class));
        for (Doubt doubt : relevant) {
            for (Set<Doubt> some : List.copyOf(all)) {
                Set<Doubt> more = EnumSet.copyOf(some);
                more.add(doubt);
                all.add(more);
            }
        }
        return all;
    }
}
