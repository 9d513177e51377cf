package io.strongroom.account.provider;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.annotations.SerializedName;

import io.strongroom.account.ApiKey;
import io.strongroom.account.EnvironmentAccount;
import io.strongroom.api.BaseUrl;
import io.strongroom.domain.Scope;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One file of the provider's client: the one with its settings, or one with an environment's, both
/// of the same shape. A key that is empty is none.
final class ProviderFile {

    static final int LARGEST_BYTES = 64 * 1024;

    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private ProviderFile() {}

    /// What a file came to.
    sealed interface Result {}

    /// It tells of an account.
    record Told(FoundAccount account) implements Result {}

    /// It holds no key, and so no account.
    record Silent() implements Result {}

    /// It cannot be used.
    record Unusable(FoundProblem problem) implements Result {}

    /// Reads a file that is there.
    ///
    /// @param name what its account may be called; empty for a name by its server
    static Result read(Path file, Optional<String> name) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Unusable(
                        Files.exists(file)
                                ? new FoundProblem.NotAFile(file)
                                : new FoundProblem.Unreadable(file));
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LARGEST_BYTES + 1);
            }
            if (bytes.length > LARGEST_BYTES) {
                return new Unusable(new FoundProblem.TooLarge(file, Files.size(file)));
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Settings settings = GSON.fromJson(text, Settings.class);
            return settings == null
                    ? new Unusable(new FoundProblem.Damaged(file))
                    : settings.account(file, name);
        } catch (CharacterCodingException | JsonParseException damaged) {
            return new Unusable(new FoundProblem.Damaged(file));
        } catch (IOException unreadable) {
            return new Unusable(new FoundProblem.Unreadable(file));
        }
    }

    /// It holds a key, and does not print.
    private record Settings(
            @SerializedName("api_key") @Nullable String apiKey,
            @SerializedName("team_id") @Nullable String teamId,
            @SerializedName("team_name") @Nullable String teamName,
            @SerializedName("base_url") @Nullable String baseUrl) {

        Result account(Path file, Optional<String> name) {
            Optional<String> key = told(apiKey);
            if (key.isEmpty()) {
                return new Silent();
            }
            if (ApiKey.firstUnsendable(key.get()).isPresent()) {
                return new Unusable(new FoundProblem.KeyNotSendable(file));
            }
            try {
                BaseUrl server = told(baseUrl).map(BaseUrl::parse).orElse(BaseUrl.HOSTED);
                return new Told(
                        new FoundAccount(
                                name.orElseGet(() -> EnvironmentAccount.name(server)),
                                server,
                                Scope.of(told(teamId)),
                                told(teamName),
                                Optional.of(file),
                                new ApiKey(key.get())));
            } catch (IllegalArgumentException refused) {
                return new Unusable(
                        new FoundProblem.BadBaseUrl(file, String.valueOf(refused.getMessage())));
            }
        }

        private static Optional<String> told(@Nullable String text) {
            return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
        }

        @Override
        public String toString() {
            return "Settings[not shown]";
        }
    }
}
