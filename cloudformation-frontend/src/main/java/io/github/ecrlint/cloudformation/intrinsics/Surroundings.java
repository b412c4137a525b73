package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.List;
import java.util.Optional;

/** What lies around a template: parameters that are given to it, and what other stacks export. */
public interface Surroundings {

    /** Nothing is given and nothing else is there. */
    Surroundings NONE = new Surroundings() {
        @Override
        public Optional<Given> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> pseudo(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Value> imported(String export) {
            return Optional.empty();
        }

        @Override
        public Optional<Value> output(Resource stack, String output, Span place) {
            return Optional.empty();
        }
    };

    /**
     * The value of a parameter.
     *
     * @param candidates all values that it can have, the given one among them; null where it has that one
     * @param asked what is asked for the value where there are several: a parameter of the stack around; else null
     */
    record Given(Value value, List<String> candidates, Hole asked) {

        /** One value. */
        public Given(Value value) {
            this(value, null, null);
        }
    }

    /** What a parameter is given from outside. */
    Optional<Given> parameter(String name);

    /** What a pseudo parameter is: {@code AWS::AccountId}; empty where that is known only when it is deployed. */
    Optional<String> pseudo(String name);

    /** What another stack of the project exports under this name. */
    Optional<Value> imported(String export);

    /** An output of a nested stack that can be read. */
    Optional<Value> output(Resource stack, String output, Span place);
}
