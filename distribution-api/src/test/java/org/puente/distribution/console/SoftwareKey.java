package org.puente.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passkey without a browser: signs what it is asked, and what it should not. */
final class SoftwareKey {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;
  private static final int COORDINATE = 32;

  private final KeyPair pair;
  private final byte[] id = new byte[COORDINATE];

  String origin = "http://localhost:0";
  boolean verifies = true;
  int counter = 1;

  /** Nothing, for keys that live on several devices. */
  int step = 1;

  SoftwareKey() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    pair = generator.generateKeyPair();
    new SecureRandom().nextBytes(id);
  }

  /** The answer to the options of a new passkey. */
  String makes(String options) throws GeneralSecurityException {
    JsonNode asked = JSON.readTree(options);
    byte[] data = join(data(asked.at("/rp/id").asString(), ATTESTED), attested());
    byte[] attestation =
        join(hex("a363666d74646e6f6e656761747453746d74a0686175746844617461"), hex("58a4"), data);
    var answer = answer();
    var response = answer.putObject("response");
    response.put("attestationObject", base64(attestation));
    response.put("clientDataJSON", base64(client("webauthn.create", asked)));
    response.putArray("transports").add("internal");
    return answer.toString();
  }

  /** The answer to a question; its counter is a step higher each time. */
  String shows(String options) throws GeneralSecurityException {
    JsonNode asked = JSON.readTree(options);
    counter += step;
    byte[] data = data(asked.at("/rpId").asString(), 0);
    byte[] client = client("webauthn.get", asked);
    var signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(pair.getPrivate());
    signing.update(join(data, sha256(client)));
    var answer = answer();
    var response = answer.putObject("response");
    response.put("authenticatorData", base64(data));
    response.put("clientDataJSON", base64(client));
    response.put("signature", base64(signing.sign()));
    return answer.toString();
  }

  private tools.jackson.databind.node.ObjectNode answer() {
    var answer = JSON.createObjectNode();
    answer.put("id", base64(id)).put("rawId", base64(id)).put("type", "public-key");
    answer.putObject("clientExtensionResults");
    return answer;
  }

  private byte[] client(String type, JsonNode asked) {
    var client = JSON.createObjectNode();
    client.put("type", type).put("challenge", asked.at("/challenge").asString());
    client.put("origin", origin).put("crossOrigin", false);
    return client.toString().getBytes(UTF_8);
  }

  private byte[] data(String host, int more) throws GeneralSecurityException {
    int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
    return ByteBuffer.allocate(37)
        .put(sha256(host.getBytes(UTF_8)))
        .put((byte) flags)
        .putInt(counter)
        .array();
  }

  /** AAGUID of nobody, id, and the public key as COSE: EC2, ES256, P-256. */
  private byte[] attested() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    return join(
        new byte[16],
        hex("0020"),
        id,
        hex("a5010203262001215820"),
        coordinate(point.getAffineX()),
        hex("225820"),
        coordinate(point.getAffineY()));
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] fixed = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
    return fixed;
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
