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
        Providers.Aliased provider = Providers.of(of);
        Block block = provider == null ? null : provider.block();
        Attribute region = block == null ? null : block.body().attribute("region");
        if (region != null) {
            Value value = Evaluator.evaluate(region.value(), provider.module().scope());
            if (value.asText().isPresent()) {
                return value.asText().get();
            }
        }
        if (provider == null) {
            return Unknowns.text(Hole.OWN_REGION, of.span());
        }
        String why = "the region of provider `" + provider.alias() + "` is known only at run time";
        return Unknowns.text(Hole.opaque(provider.id() + " region", why), of.span());
    }
}
