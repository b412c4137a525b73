package io.github.ecrlint.access;

import java.util.List;

/** What is weighed at once: one target, or all repositories of a model by their numbers. */
final class Targets {
    private final List<Target> list;
    private final boolean all;

    private Targets(List<Target> list, boolean all) {
        this.list = list;
        this.all = all;
    }

    static Targets one(Target target) {
        return new Targets(List.of(target), false);
    }

    /** @param repositories each at the place that is its number */
    static Targets all(List<Target> repositories) {
        return new Targets(repositories, true);
    }

    int count() {
        return list.size();
    }

    Target at(int place) {
        return list.get(place);
    }

    /** Whether places are the numbers of a {@link RepositorySet}. */
    boolean areAll() {
        return all;
    }
}
