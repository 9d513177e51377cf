package io.strongroom.api.json;

import okhttp3.RequestBody;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/// The calls of a sign-in with the browser. Their answers are not wrapped in `data`.
public interface SignInApi {

    /// Begins a sign-in; sent without a key.
    @POST("api/v1/auth_challenge/generate")
    Call<Dto.Challenge> begin(@Body RequestBody publicKey);

    /// Asks how far it is; sent with the token that the beginning gave.
    @GET("api/v1/auth_challenge/status")
    Call<Dto.ChallengeStatus> status(@Query("challenge") String challenge);
}
