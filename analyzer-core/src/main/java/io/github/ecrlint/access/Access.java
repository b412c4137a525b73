package io.github.ecrlint.access;

import io.github.ecrlint.model.Model;

/** Answers who may do what, over one model. */
public final class Access {
    private final Model model;

    public Access(Model model) {
        this.model = model;
    }

    public Model model() {
        return model;
    }
}
