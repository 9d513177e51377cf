/// Tests of what is found of the provider's command-line client.
@NullMarked
package io.strongroom.account.provider;

import org.jspecify.annotations.NullMarked;
