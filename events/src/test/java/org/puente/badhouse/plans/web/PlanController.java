package org.puente.badhouse.plans.web;

import org.springframework.web.bind.annotation.RestController;

/** As it should be. */
@RestController
class PlanController {}
