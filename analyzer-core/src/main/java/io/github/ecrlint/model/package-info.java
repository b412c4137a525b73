/** What a project deploys: repositories, identities, attachments, image consumers, policies; links between them. */
package io.github.ecrlint.model;
