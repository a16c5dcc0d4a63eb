package org.puente.localstack.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Common given names and surnames; whoever they seem to name does not exist. */
final class Names {
  private static final List<String> WOMEN =
      words(
          "María Ana Luisa Carmen Rosa Elena Lucía Sofía Valentina Gabriela Daniela Yulimar"
              + " Marisol Yusmary Carolina Andrea Paola Verónica Mónica Patricia Isabel Camila"
              + " Mariana Diana Karla Noemí Ruth Esther Dayana Yorgelis Milagros Ángela Beatriz"
              + " Consuelo Emilia Fernanda Génesis Inés Josefina Keila Leticia Nohemí");
  private static final List<String> MEN =
      words(
          "José Luis Carlos Juan Pedro Miguel Andrés Diego Jesús Ángel Manuel Rafael Víctor"
              + " Yeison Wilmer Alexis Darwin Edwin Freddy Gustavo Héctor Iván Jorge Kevin Leonel"
              + " Marcos Néstor Óscar Pablo Ramón Santiago Tomás Ulises Wilson Yosmar Adrián"
              + " Bernardo Cristian Eduardo Felipe Germán Hugo");
  private static final List<String> SURNAMES =
      words(
          "González Rodríguez Pérez Hernández García Martínez López Díaz Rojas Morales Torres"
              + " Ramírez Flores Castillo Romero Suárez Medina Contreras Guerrero Salazar Mendoza"
              + " Ortega Quispe Chávez Paredes Vera Zambrano Cedeño Intriago Moreira Villacís"
              + " Guamán Cando Tigre Ochoa Peñafiel Aguirre Benítez Cárdenas Delgado Espinoza"
              + " Figueroa Guevara Herrera Ibarra Jiménez León Maldonado Navarro Núñez Olmedo"
              + " Pacheco Quintero Rivas Sánchez Toledo Urbina Valencia Yánez Zapata Acosta"
              + " Bravo Carrillo Dávila Escobar Fuentes Gómez Hurtado Izquierdo Jaramillo");

  private Names() {}

  static String given(boolean female, RandomGenerator random) {
    List<String> names = female ? WOMEN : MEN;
    String first = pick(names, random);
    String second = pick(names, random);
    return first.equals(second) ? first : first + " " + second;
  }

  static String surname(RandomGenerator random) {
    return pick(SURNAMES, random);
  }

  private static String pick(List<String> words, RandomGenerator random) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
