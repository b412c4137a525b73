package io.github.ecrlint.model;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds identities by their names and ARNs, and says how sure it is. */
final class IdentityNames {
    private final List<Identity> all = new ArrayList<>();
    private final IdentityHashMap<Identity, String> worlds = new IdentityHashMap<>();
    /** No enum map, which asks by reflection what kinds there are. */
    private final Map<Identity.Kind, Names<Identity>> byKind = new LinkedHashMap<>();

    IdentityNames() {
        for (Identity.Kind kind : Identity.Kind.values()) {
            byKind.put(kind, new Names<>());
        }
    }

    void add(String world, Identity identity) {
        all.add(identity);
        worlds.put(identity, world);
        Names<Identity> names = byKind.get(identity.kind());
        names.add(world, identity.name(), identity);
        names.add(world, identity.arn(), identity);
        names.add(world, identity.arnWithoutPath(), identity);
    }

    /** Whether a world declares an identity. */
    boolean isOf(String world, Identity identity) {
        return world.equals(worlds.get(identity));
    }

    /** The one identity that surely has this name or ARN; null where there is none, or several. */
    Identity one(String world, Identity.Kind kind, Value.Text name) {
        List<Identity> named = named(world, kind, name);
        return named.size() == 1 ? named.get(0) : null;
    }

    /**
     * The identities that a name or ARN may mean: those that have it, or else those of any world that may turn out to have it,
     * for a name that is not resolved in one stack is often given by another.
     */
    List<Identity> meant(String world, Identity.Kind kind, Value.Text name) {
        List<Identity> named = named(world, kind, name);
        if (!named.isEmpty()) {
            return named;
        }
        List<Identity> possible = new ArrayList<>();
        for (Identity identity : all) {
            if (identity.kind() == kind && mayBe(identity, name)) {
                possible.add(identity);
            }
        }
        return possible;
    }

    /** Those of a name or ARN; a name alone is one of the own account, if it has one of that name. */
    List<Identity> named(String world, Identity.Kind kind, Value.Text name) {
        List<Identity> named = byKind.get(kind).all(world, name);
        if (named.size() < 2 || Arns.beginsAsOne(name)) {
            return named;
        }
        List<Identity> own = new ArrayList<>();
        for (Identity identity : named) {
            if (Identity.isInOwnAccount(identity.arn())) {
                own.add(identity);
            }
        }
        return own.isEmpty() ? named : own;
    }

    private static boolean mayBe(Identity identity, Value.Text name) {
        boolean open = open(name).isPresent() || open(identity.name()).isPresent();
        return open
                && (Wildcard.same(name, identity.name()) != Truth.NO
                        || Wildcard.same(name, identity.arn()) != Truth.NO
                        || Arns.beginsAsOne(name) && Wildcard.same(name, identity.arnWithoutPath()) != Truth.NO);
    }

    /** Why it is not certain that a name means one of the identities that it may mean; empty if it is. */
    static Optional<String> doubt(List<Identity> meant, Identity identity, Value.Text name) {
        String key = Arns.key(name);
        boolean isNamed = identity.name().sameAs(name)
                || Arns.key(identity.arn()).equals(key)
                || Arns.key(identity.arnWithoutPath()).equals(key);
        if (isNamed) {
            return meant.size() == 1 ? Optional.empty() : Optional.of("several have this name");
        }
        Optional<Hole> hole = open(name);
        return Optional.of(
                (hole.isPresent() ? hole : open(identity.name())).orElseThrow().reason());
    }

    /** What of a name is not resolved; a name that AWS makes up is nobody else's. */
    static Optional<Hole> open(Value.Text name) {
        for (Part part : name.parts()) {
            if (part instanceof Part.Open open && open.hole().meaning() == Hole.Meaning.OPAQUE) {
                return Optional.of(open.hole());
            }
        }
        return Optional.empty();
    }
}
