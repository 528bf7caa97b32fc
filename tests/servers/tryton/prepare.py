# A company, and a forfait of 38 days at 1 200 € of which 30 are spent at 650 €: prepare.py <configuration> <database>
import sys
from datetime import timedelta
from decimal import Decimal

from proteus import Model, Wizard, config

settings = config.set_trytond(database=sys.argv[2], config_file=sys.argv[1])


def create(model, **values):
    record = Model.get(model)(**values)
    record.save()
    return record


def find(model, **values):
    return Model.get(model).find([(name, '=', value) for name, value in values.items()])[0]


wizard = Wizard('company.company.config')
wizard.execute('company')
wizard.form.party = create('party.party', name='Essai')
wizard.form.currency = create('currency.currency', name='Euro', code='EUR', symbol='€')
wizard.execute('add')
company = find('company.company')
User = Model.get('res.user')
settings._context = User.get_preferences(True, {})

employee = Model.get('company.employee')(party=create('party.party', name='Développeuse'), company=company)
employee.cost_prices.new(cost_price=Decimal('81.25'))
employee.save()
chief = User(1)
chief.language = find('ir.lang', code='fr')
chief.save()
for step in Model.get('ir.module.config_wizard.item').find([('state', '=', 'open')]):
    step.state = 'done'
    step.save()

service = create('product.template', name='Heure', default_uom=find('product.uom', symbol='h'), type='service', list_price=Decimal('150'))

project = Model.get('project.work')(name='Refonte', type='project', timesheet_available=True)
project.product, = service.products
project.effort_duration = timedelta(hours=38 * 8)
project.progress = 0.5
project.save()

line = Model.get('timesheet.line')(employee=employee, duration=timedelta(hours=30 * 8))
line.work, = project.timesheet_works
line.save()
print(project.id, line.id)
