package org.puente.badhouse.flat;

import org.springframework.web.bind.annotation.RestController;

/** As it should be: flat CRUD. */
@RestController
class TrainingController {}
