/** References, conditions and intrinsic functions of a template, evaluated to {@link io.github.ecrlint.value.Value}. */
package io.github.ecrlint.cloudformation.intrinsics;
