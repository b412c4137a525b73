package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;

/** Which region a resource is in: the own one, unless it or the alias of its provider names another. */
final class Regions {
    private Regions() {}

    static Value.Text of(Instance of) {
        Value own = of.isData() && of.type().equals("aws_region") ? null : of.configured("region");
        if (own != null && own.asText().isPresent()) {
            return own.asText().get();
        }
        String alias = Providers.alias(of);
        Block provider = alias == null ? null : Providers.block(of, alias);
        Attribute region = provider == null ? null : provider.body().attribute("region");
        if (region != null) {
            Value value = Evaluator.evaluate(region.value(), of.scope().module().scope());
            if (value.asText().isPresent()) {
                return value.asText().get();
            }
        }
        if (alias == null) {
            return Unknowns.text(Hole.OWN_REGION, of.span());
        }
        String id = of.scope().module().id() + "provider." + alias + " region";
        return Unknowns.text(
                Hole.opaque(id, "the region of provider `" + alias + "` is known only at run time"), of.span());
    }
}
