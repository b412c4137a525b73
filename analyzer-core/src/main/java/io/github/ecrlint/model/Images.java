package io.github.ecrlint.model;

import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the declared repository that an image is from. */
final class Images {
    private final Map<String, List<Repository>> byName = new HashMap<>();

    Images(List<Repository> repositories) {
        for (Repository repository : repositories) {
            List<Repository> same = byName.get(repository.name().key());
            byName.put(repository.name().key(), same == null ? List.of(repository) : with(same, repository));
        }
    }

    private static List<Repository> with(List<Repository> some, Repository one) {
        List<Repository> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    /** Null where it is from none, or not known, or where several are the same by all that is known. */
    Repository repositoryOf(Value.Text image) {
        ImageReference reference = ImageReference.of(image);
        if (reference.repository().isEmpty()) {
            return null;
        }
        Repository found = null;
        for (Repository repository :
                byName.getOrDefault(reference.repository().get().key(), List.of())) {
            if (reference.isOf(repository).isYes()) {
                if (found != null) {
                    return null;
                }
                found = repository;
            }
        }
        return found;
    }
}
