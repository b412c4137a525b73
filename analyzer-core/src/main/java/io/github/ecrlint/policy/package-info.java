/** IAM: policy, statement, principals, actions, resources, conditions; wildcard matching; three-valued truth. */
package io.github.ecrlint.policy;
