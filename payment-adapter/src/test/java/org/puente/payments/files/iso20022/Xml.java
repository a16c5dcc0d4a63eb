package org.puente.payments.files.iso20022;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A small file looked at from outside, by other means than ours: a DOM, XPath and its schema. */
final class Xml {

  private final byte[] bytes;
  private final Document tree;

  Xml(String text) throws Exception {
    this(text.getBytes(StandardCharsets.UTF_8));
  }

  Xml(byte[] bytes) throws Exception {
    this.bytes = bytes;
    this.tree =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
  }

  Xml validate(IsoSchema schema) throws Exception {
    DocumentBuilderFactory aware = DocumentBuilderFactory.newNSInstance();
    SchemaFactory.newDefaultInstance()
        .newSchema(Path.of("src/main/resources/iso20022/" + schema.version() + ".xsd").toFile())
        .newValidator()
        .validate(new DOMSource(aware.newDocumentBuilder().parse(new ByteArrayInputStream(bytes))));
    return this;
  }

  String namespace() {
    return tree.getDocumentElement().getAttribute("xmlns");
  }

  String at(String path) throws Exception {
    return XPathFactory.newDefaultInstance().newXPath().evaluate(path, tree);
  }

  /** The sum of all amounts at the path. */
  BigDecimal sum(String path) throws Exception {
    NodeList amounts =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, tree, XPathConstants.NODESET);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < amounts.getLength(); i++) {
      sum = sum.add(new BigDecimal(amounts.item(i).getTextContent()));
    }
    return sum;
  }

  int count(String path) throws Exception {
    Object count =
        XPathFactory.newDefaultInstance()
            .newXPath()
            .evaluate("count(" + path + ")", tree, XPathConstants.NUMBER);
    return ((Number) count).intValue();
  }
}
